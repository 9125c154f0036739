// Command parts says what each part of cmd/veth costs in its binary, as the table
// that SIZE.md has:
//
//	go run ./bench/parts            # or with -tags tiny, -GOARCH s390x
//
// It builds the binary as it is shipped, but with its symbols, and sums up by
// package, and the command itself by file.
package main

import (
	"bytes"
	"debug/elf"
	"debug/gosym"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	tags := flag.String("tags", "", "build `tags`: tiny")
	arch := flag.String("GOARCH", "amd64", "`architecture`")
	flag.Parse()
	if err := run(os.Stdout, *arch, *tags); err != nil {
		fmt.Fprintln(os.Stderr, "parts:", err)
		os.Exit(2)
	}
}

func run(w io.Writer, arch, tags string) error {
	dir, err := os.MkdirTemp("", "vethkit-parts-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "vethkit").Output()
	if err != nil {
		return fmt.Errorf("go list -m vethkit: %w: run it inside the repository", err)
	}
	root := strings.TrimSpace(string(out))
	file := filepath.Join(dir, "veth")
	c := exec.Command("go", "build", "-tags", tags, "-trimpath", "-ldflags=-w", "-o", file, "./cmd/veth")
	c.Dir = root
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH="+arch)
	if text, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w: %s", err, bytes.TrimSpace(text))
	}
	names, docs, err := schemaTexts(filepath.Join(root, "rtnl", "schema"))
	if err != nil {
		return err
	}
	t, err := read(file)
	if err != nil {
		return err
	}
	if tags != "tiny" {
		t.texts(names, docs)
	}
	t.print(w)
	return nil
}

// A part is a row of the table.
type part struct {
	name       string
	code, data int64 // bytes in the file
}

type table struct {
	parts []part
	total int64 // what the stripped file has in its sections
	rest  int64 // strings

	from, to uint64 // types and strings: the symbols between are in them
}

func (t *table) add(name string, code, data int64) {
	for i := range t.parts {
		if t.parts[i].name == name {
			t.parts[i].code += code
			t.parts[i].data += data
			return
		}
	}
	t.parts = append(t.parts, part{name, code, data})
}

// read sums up an ELF file's symbols.
func read(file string) (*table, error) {
	f, err := elf.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	symbols, err := f.Symbols()
	if err != nil {
		return nil, err
	}
	files, err := lines(f)
	if err != nil {
		return nil, err
	}
	t := &table{}
	left := map[string]int64{} // of each section
	for _, s := range f.Sections {
		if s.Flags&elf.SHF_ALLOC != 0 && s.Type != elf.SHT_NOBITS {
			left[s.Name] = int64(s.Size)
			t.total += int64(s.Size)
		}
	}
	slices.SortFunc(symbols, func(a, b elf.Symbol) int {
		return int(int64(a.Value) - int64(b.Value))
	})
	t.regions(symbols, left)
	end := uint64(0)
	for _, s := range symbols {
		if int(s.Section) >= len(f.Sections) || s.Size == 0 || s.Value < end || s.Value >= t.from && s.Value < t.to {
			continue // of no section, or inside of what is counted
		}
		section := f.Sections[s.Section].Name
		if left[section] == 0 || section == ".gopclntab" {
			continue
		}
		end = s.Value + s.Size
		left[section] -= int64(s.Size)
		if section == ".text" {
			name, _, _ := files.PCToLine(s.Value)
			t.add(group(packageOf(s.Name), name), int64(s.Size), 0)
		} else {
			t.add(group(packageOf(s.Name), ""), 0, int64(s.Size))
		}
	}
	if err := t.lineTables(f); err != nil {
		return nil, err
	}
	delete(left, ".gopclntab")
	other := int64(0)
	for _, n := range left {
		other += n
	}
	t.add("tables without a symbol, padding, headers", 0, other)
	return t, nil
}

// regions adds what the linker puts together in .rodata, with a symbol where each
// begins.
func (t *table) regions(symbols []elf.Symbol, left map[string]int64) {
	at := map[string]uint64{}
	for _, s := range symbols {
		at[s.Name] = s.Value
	}
	t.from, t.to = at["type:*"], at["go:funcdesc"]
	texts := at["go:string.*"]
	t.add("types: descriptors of Go's types", 0, int64(texts-t.from))
	t.rest = int64(t.to - texts)
	left[".rodata"] -= int64(t.to - t.from)
}

// lineTables adds what .gopclntab has: a header of eight bytes and eight words
// (runtime/symtab.go), of which the last five are where its tables begin.
func (t *table) lineTables(f *elf.File) error {
	data, err := f.Section(".gopclntab").Data()
	if err != nil {
		return err
	}
	if len(data) < 72 {
		return errors.New(".gopclntab is too short")
	}
	word := int(data[7])
	var at [6]int64
	for i := range 5 {
		b := data[8+(3+i)*word:]
		if at[i] = int64(f.ByteOrder.Uint32(b)); word == 8 {
			at[i] = int64(f.ByteOrder.Uint64(b))
		}
	}
	at[0], at[5] = 0, int64(len(data)) // the header counts with the names
	for i, name := range []string{"names of functions", "names of files", "", "lines, stack sizes and more by program counter", "a record a function, stack maps, inlining"} {
		if at[i+1] < at[i] {
			return errors.New(".gopclntab is not laid out as Go 1.26 has it")
		}
		if name == "" {
			name = "names of files"
		}
		t.add("line tables: "+name, 0, at[i+1]-at[i])
	}
	return nil
}

// lines tells the file of a function.
func lines(f *elf.File) (*gosym.Table, error) {
	text, pcln := f.Section(".text"), f.Section(".gopclntab")
	if text == nil || pcln == nil {
		return nil, errors.New("no Go program")
	}
	data, err := pcln.Data()
	if err != nil {
		return nil, err
	}
	return gosym.NewTable(nil, gosym.NewLineTable(data, text.Addr))
}

// texts takes the texts of package schema out of the strings.
func (t *table) texts(names, docs int64) {
	t.add("rtnl/schema: the names in its tables", 0, names)
	t.add("rtnl/schema: what it says of each (Doc)", 0, docs)
	t.rest -= names + docs
}

var schemaText = regexp.MustCompile(`Text: +"((?:[^"\\]|\\.)*)"`)

// schemaTexts sums up the texts in the tables of package schema: a name, a space,
// a sentence.
func schemaTexts(dir string) (names, docs int64, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return 0, 0, err
	}
	for _, f := range files {
		source, err := os.ReadFile(f)
		if err != nil {
			return 0, 0, err
		}
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		for _, m := range schemaText.FindAllSubmatch(source, -1) {
			name, doc, _ := bytes.Cut(m[1], []byte(" "))
			names += int64(len(name))
			docs += int64(len(doc))
		}
	}
	return names, docs, nil
}

// packageOf is the package of a symbol: what stands before the first dot behind
// the last slash before any bracket.
func packageOf(symbol string) string {
	for _, p := range []string{"type:.eq.", "type:.hash.", "go:itab.", "go:itab.*"} {
		symbol = strings.TrimPrefix(symbol, p)
	}
	symbol = strings.TrimLeft(symbol, "*[]0123456789")
	head := symbol
	if i := strings.IndexAny(head, "[({,"); i >= 0 {
		head = head[:i]
	}
	slash := strings.LastIndexByte(head, '/') + 1
	if i := strings.IndexByte(symbol[slash:], '.'); i >= 0 {
		return symbol[:slash+i]
	}
	return "runtime" // assembly, and what the linker makes
}

// verbs are the groups of cmd/veth by how the names of their files begin; the
// first that fits has the file.
var verbs = [...]struct{ name, files string }{
	{"explain, compose, send, diff, flip, quiz, -show", "explain compose send diff flip quiz facts rehearse show. style stdin"},
	{"link, with all kinds", "link kind tuntap"},
	{"address", "addr"},
	{"route", "route inet"},
	{"neighbor", "neigh"},
	{"netns", "netns"},
	{"stats", "stats"},
	{"pair, pod, gc", "pair pod progress apply script"},
	{"ping", "ping icmp"},
	{"demo", "demo"},
	{"init, modprobe", "init modprobe modalias autoload role"},
	{"what all verbs share: words, names, printer, help, batch", ""},
}

// group is the row that a package's symbols belong to; file is where the function
// is.
func group(pkg, file string) string {
	switch {
	case pkg == "main":
		if file == "" {
			return "cmd/veth: tables of all verbs"
		}
		for _, v := range verbs {
			if begins(path.Base(file), v.files) {
				return "cmd/veth: " + v.name
			}
		}
	case strings.HasPrefix(pkg, "vethkit/"):
		return strings.TrimPrefix(pkg, "vethkit/")
	case strings.HasPrefix(pkg, "golang.org/x/sys"):
		return "golang.org/x/sys"
	case pkg == "runtime" || strings.HasPrefix(pkg, "runtime/") || strings.HasPrefix(pkg, "internal/") && !strings.HasPrefix(pkg, "internal/poll"):
		return "Go: runtime, internal/…"
	case pkg == "os" || strings.HasPrefix(pkg, "os/") || pkg == "internal/poll" || pkg == "io" || pkg == "io/fs" || pkg == "path/filepath" || pkg == "syscall":
		return "Go: os, syscall, io, files"
	case pkg == "time" || pkg == "context":
		return "Go: time, context"
	case pkg == "net/netip" || pkg == "unique" || pkg == "weak":
		return "Go: net/netip, unique"
	case pkg == "strings" || pkg == "bytes" || pkg == "strconv" || strings.HasPrefix(pkg, "unicode"):
		return "Go: strings, strconv, unicode"
	}
	return "Go: sync, reflect, sort and others"
}

// begins says whether a name begins with one of the words; it does if there is none.
func begins(name, words string) bool {
	for _, w := range strings.Fields(words) {
		if strings.HasPrefix(name, w) {
			return true
		}
	}
	return words == ""
}

func (t *table) print(w io.Writer) {
	parts := append([]part(nil), t.parts...)
	parts = append(parts, part{"strings, but those of rtnl/schema", 0, t.rest})
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.code+p.data == 0 })
	slices.SortFunc(parts, func(a, b part) int { return int(b.code + b.data - a.code - a.data) })
	fmt.Fprintln(w, "| part | code | data | of all |")
	fmt.Fprintln(w, "|---|---:|---:|---:|")
	for _, p := range parts {
		fmt.Fprintf(w, "| %s | %d | %d | %.1f %% |\n", p.name, p.code, p.data, 100*float64(p.code+p.data)/float64(t.total))
	}
	fmt.Fprintf(w, "| **all** | | %d | |\n", t.total)
}

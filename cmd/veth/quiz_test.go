//go:build !tiny

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

// quizzed runs a quiz with these answers.
func quizzed(answers string, words ...string) result {
	var out, errOut bytes.Buffer
	status := run(false, append([]string{"veth", "quiz"}, words...), iotest.OneByteReader(strings.NewReader(answers)), &out, &errOut)
	return result{status, out.String(), errOut.String()}
}

func TestQuizChecksAndExplains(t *testing.T) {
	r := quizzed("wrong\nwrong\nwrong", "--seed", "7", "--count", "3")
	if r.status != 0 || r.errOut != "" || strings.Count(r.out, "No: ") != 3 || !strings.HasSuffix(r.out, "\n0 of 3 right\n") {
		t.Fatalf("status %d, %q\n%s", r.status, r.errOut, r.out)
	}
	// What it says of wrong answers is right the next time.
	var answers []string
	for line := range strings.Lines(r.out) {
		_, said, ok := strings.Cut(line, "No: ")
		if !ok {
			continue
		}
		_, value, ok := strings.Cut(said, " is ")
		if _, at, wrong := strings.Cut(said, ": byte "); wrong {
			value, ok = at, true
		}
		value, _, _ = strings.Cut(strings.TrimSpace(value), " ")
		if answers = append(answers, strings.TrimRight(value, ",:")); !ok {
			t.Fatal(line)
		}
	}
	again := quizzed(strings.Join(answers, "\n")+"\n", "--seed", "7", "--count", "3")
	if !strings.HasSuffix(again.out, "\n3 of 3 right\n") || strings.Count(again.out, "Right: ") != 3 {
		t.Errorf("with answers %q:\n%s", answers, again.out)
	}
}

func TestQuizEndsWithItsInput(t *testing.T) {
	for answers, want := range map[string]string{"": "\n0 of 0 right\n", "1\n": "\n0 of 1 right\n"} {
		if r := quizzed(answers, "--seed", "3"); r.status != 0 || !strings.HasSuffix(r.out, want) {
			t.Errorf("after %q: status %d\n%s", answers, r.status, r.out)
		}
	}
	if r := veth("quiz", "--count", "1"); r.status != 0 || !strings.HasSuffix(r.out, "\n0 of 0 right\n") {
		t.Errorf("without an input: %d\n%s", r.status, r.out)
	}
}

func TestQuizAsksOfAFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "mtu.hex")
	if err := os.WriteFile(name, []byte("28000000100005000100006500000000000000000200000000000000000000000800040078050000\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := quizzed("", "--seed", "1", "--count", "1", name); r.status != 0 || !strings.HasPrefix(r.out, "1. ") {
		t.Errorf("status %d: %s\n%s", r.status, r.errOut, r.out)
	}
	for words, errOut := range map[string]string{
		"--count -1": "veth: quiz: --count is a number from 0 to ",
		"--seed":     "veth: quiz: --seed needs a value\n",
		"--bogus":    "veth: quiz: option ",
		"a b":        "veth: quiz: ",
		"-":          "veth: quiz: standard input ",
	} {
		if r := quizzed("", strings.Fields(words)...); r.status != 1 || !strings.HasPrefix(r.errOut, errOut) {
			t.Errorf("%s: status %d, %q", words, r.status, r.errOut)
		}
	}
}

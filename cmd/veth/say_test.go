package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The compiler does not count the places of a text, so this does, in all that is
// made with say.
func TestTextsHaveAPlaceForEachWord(t *testing.T) {
	sayers := map[string]bool{} // those with (text string, words ...string)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var trees []*ast.File
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		trees = append(trees, f)
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				p := fn.Type.Params.List
				if len(p) == 2 && len(p[0].Names) == 1 && p[0].Names[0].Name == "text" && p[1].Names[0].Name == "words" {
					sayers[called(fn.Name, fn.Recv != nil)] = true
				}
			}
		}
	}
	if len(sayers) < 5 {
		t.Errorf("only %v take a text and words", sayers)
	}
	for _, f := range trees {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || call.Ellipsis.IsValid() {
				return true
			}
			name := ""
			switch fn := call.Fun.(type) {
			case *ast.Ident:
				name = called(fn, false)
			case *ast.SelectorExpr:
				name = called(fn.Sel, true)
			}
			if !sayers[name] {
				return true
			}
			text, known := constant(call.Args[0])
			words := len(call.Args) - 1
			places := strings.Count(text, "%s") + strings.Count(text, "%q")
			if words > 0 && known && places != words {
				t.Errorf("%s: %s has %d places for %d words: %q", set.Position(call.Pos()), name, places, words, text)
			}
			return true
		})
	}
}

// called is a function's name, or a method's with a dot.
func called(name *ast.Ident, method bool) string {
	if method {
		return "." + name.Name
	}
	return name.Name
}

// constant is the value of a string literal, or of several with + between.
func constant(e ast.Expr) (s string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		x, ok := constant(e.X)
		y, ok2 := constant(e.Y)
		return x + y, ok && ok2
	}
	return "", false
}

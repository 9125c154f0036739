// Tell is what vectors puts beside veth in a guest: it prints a command, does it
// as veth -show, and prints its status, so that it can be told what was said in
// which command.
package main

import (
	"fmt"
	"os"
	"os/exec"
)

func main() {
	fmt.Print("$")
	for _, w := range os.Args[1:] {
		fmt.Print(" ", w)
	}
	fmt.Println()
	cmd := exec.Command("/init", append([]string{"-c=never", "-show"}, os.Args[1:]...)...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.Run()
	fmt.Println("exit", cmd.ProcessState.ExitCode())
}

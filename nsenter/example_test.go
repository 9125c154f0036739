package nsenter_test

import (
	"fmt"
	"os"

	"vethkit/nsenter"
)

// The goroutine has not moved its thread, so it is where the process is.
func ExampleCurrent() {
	thread, err := nsenter.Current()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer thread.Close()
	process, err := nsenter.OfPID(os.Getpid())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer process.Close()
	fmt.Println("the same:", thread.Equal(process))
	// Output: the same: true
}

func ExampleNS_Do() {
	ns, err := nsenter.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ns.Close()
	err = ns.Do(func() error {
		dev, err := os.ReadFile("/proc/thread-self/net/dev") // two lines of heading, and lo
		fmt.Printf("%s", dev)
		return err
	})
	fmt.Println(err)
}

func ExampleCheckName() {
	fmt.Println(nsenter.CheckName("blue"))
	fmt.Println(nsenter.CheckName("blue/green"))
	// Output:
	// <nil>
	// cannot use the namespace name "blue/green": a name has 1 to 255 bytes, no '/', and is neither '.' nor '..'
}

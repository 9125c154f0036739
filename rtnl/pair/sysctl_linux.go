package pair

// inside runs f in the setting's namespace.
func (c *sysctl) inside(f func() error) error {
	if c.netns == "" {
		return f()
	}
	s, err := (*Tap)(nil).openNamed(c.netns)
	if err != nil {
		return err
	}
	err = s.ns.Do(f)
	s.close()
	return err
}

// set changes the setting, unless it is so already.
func (c *sysctl) set(value string) error {
	path := "/proc/sys/" + c.path
	err := c.inside(func() error {
		if readLine(path) == value {
			return nil
		}
		return writeFile(path, value)
	})
	if err != nil {
		return failed(path, err, "it has to be "+value)
	}
	return nil
}

package pair

// exchange reads the setting, in its namespace, and makes it value, unless that
// is "" or it is so already.
func (c *sysctl) exchange(value string) (former string, err error) {
	path := "/proc/sys/" + c.path
	f := func() error {
		if former = readLine(path); value == "" || value == former {
			return nil
		}
		return writeFile(path, value)
	}
	if c.netns == "" {
		err = f()
		return former, err
	}
	s, err := (*Tap)(nil).openNamed(c.netns)
	if err == nil {
		err = s.ns.Do(f)
		s.close()
	}
	return former, err
}

// set changes the setting, unless it is so already.
func (c *sysctl) set(value string) error {
	if _, err := c.exchange(value); err != nil {
		return failed("/proc/sys/"+c.path, err, "it has to be "+value)
	}
	return nil
}

package explain

func isStrace(b []byte) bool          { return false }
func (r *reader) strace() *InputError { return nil }

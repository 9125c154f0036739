//go:build !linux

package main

func dirNames(string) []string { return nil }

package main

import (
	"strings"
	"testing"

	"vethkit/rtnl"
)

func TestHumanCountersHaveAboutThreeDigits(t *testing.T) {
	for _, c := range []struct {
		v    uint64
		base uint64
		want string
	}{
		{0, 1000, "0"}, {999, 1000, "999"}, {1000, 1000, "1.00k"}, {1790, 1000, "1.79k"}, {12345, 1000, "12.3k"},
		{880000, 1000, "880k"}, {999999, 1000, "1000k"}, {1334560000, 1000, "1.33G"},
		{1023, 1024, "1023"}, {1024, 1024, "1.00ki"}, {1836, 1024, "1.79ki"}, {1 << 40, 1024, "1.00Ti"},
		{1<<64 - 1, 1000, "18.4E"}, {1<<64 - 1, 1024, "16.0Ei"},
	} {
		table := counterTable{human: true, base: c.base}
		if got := table.number(c.v); got != c.want {
			t.Errorf("%d by %d: %s, want %s", c.v, c.base, got, c.want)
		}
	}
}

func TestCountersInTextAndJSON(t *testing.T) {
	s := rtnl.LinkStats{RxBytes: 12345678901, RxPackets: 123, TxBytes: 7, TxPackets: 1, RxNoHandler: 3}
	changes := rtnl.Some(uint32(2))
	text := func(s *rtnl.LinkStats, changes rtnl.Opt[uint32], more, json bool) string {
		a := &app{out: printer{nl: "\n", json: json, first: true}}
		a.printCounters(s, changes, more)
		return string(a.out.buf)
	}
	want := strings.Join([]string{
		"    RX:   bytes packets errors dropped  missed   mcast           ",
		"    12345678901     123      0       0       0       0 ",
		"    RX errors:   length    crc   frame    fifo overrun  nohandler",
		"                      0      0       0       0       0          3 ",
		"    TX:   bytes packets errors dropped carrier collsns           ",
		"              7       1      0       0       0       0 ",
		"    TX errors:  aborted   fifo  window heartbt transns",
		"                      0      0       0       0       2 ",
	}, "\n")
	if got := text(&s, changes, true, false); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	wantJSON := `"rx":{"bytes":12345678901,"packets":123,"errors":0,"dropped":0,"over_errors":0,"multicast":0},` +
		`"tx":{"bytes":7,"packets":1,"errors":0,"dropped":0,"carrier_errors":0,"collisions":0}`
	if got := text(&s, changes, false, true); got != wantJSON {
		t.Errorf("got  %s\nwant %s", got, wantJSON)
	}
	if got := text(&s, rtnl.Opt[uint32]{}, true, false); !strings.Contains(got, "heartbt        \n") {
		t.Errorf("without carrier changes their column is empty: %q", got)
	}
}

func TestWordsOfStatsShow(t *testing.T) {
	for _, c := range []struct {
		words  string
		dev    string
		suites int // how many
		status int
	}{
		{"", "", 11, 0},
		{"dev v0", "v0", 11, 0},
		{"group link", "", 1, 0},
		{"group link group link", "", 1, 0},
		{"group xstats", "", 3, 0},
		{"group offload subgroup l3_stats subgroup cpu_hit group link", "", 3, 0},
		{"group xstats subgroup bridge suite stp suite mcast", "", 2, 0},
		{"group nosuch", "", 0, 22},
		{"subgroup bridge", "", 0, 22},
		{"group xstats suite stp", "", 0, 22},
		{"group link subgroup x", "", 0, 22},
		{"xyz", "", 0, 22},
		{"dev", "", 0, 1},
		{"group", "", 0, 1},
		{"dev v0 dev v1", "", 0, 1},
	} {
		q, err := parseStats(&args{words: strings.Fields(c.words)})
		if exitStatus(err) != c.status || err == nil && (q.dev != c.dev || len(q.suites) != c.suites) {
			t.Errorf("%q: %q, %d suites, %v", c.words, q.dev, len(q.suites), err)
		}
	}
}

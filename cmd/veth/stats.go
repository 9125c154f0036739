package main

import (
	"vethkit/rtnl"
)

const statsUsage = `stats show [ dev DEV ] [ group GROUP [ subgroup SUBGROUP [ suite SUITE ] ... ] ... ] ...
GROUP := { link | xstats | xstats_slave | offload | afstats }
xstats SUBGROUP := { bridge [ suite stp ] [ suite mcast ] | bond [ suite 802.3ad ] }
xstats_slave SUBGROUP := { bridge [ suite stp ] [ suite mcast ] | bond [ suite 802.3ad ] }
offload SUBGROUP := { cpu_hit | hw_stats_info | l3_stats }
afstats SUBGROUP := { mpls }
`

// statsLevels are the words that choose counters, each inside the one before.
var statsLevels = [3]string{"group", "subgroup", "suite"}

// A statsPath is what a counter suite is called, a name a level, "" below the
// last.
type statsPath [3]string

// within says whether p is outer, or inside it.
func (p statsPath) within(outer statsPath) bool {
	for i := range outer {
		if outer[i] != "" && outer[i] != p[i] {
			return false
		}
	}
	return true
}

// A statsSuite is counters that are chosen and printed together. print puts
// them behind the line that names them, which it ends.
type statsSuite struct {
	path   statsPath
	groups rtnl.StatsGroups // what to ask the kernel for
	print  func(a *app, s *rtnl.Stats, more bool)
}

// statsSuites are in the order in which iproute2 prints them. Those without
// groups are of kinds of links that are not known here: a line with their name
// is all that there is.
func statsSuites() []statsSuite {
	return []statsSuite{
		{statsPath{"afstats", "mpls"}, 0, printStatsNone},
		{statsPath{"link"}, rtnl.StatsLink, printStatsLink},
		{statsPath{"offload", "l3_stats"}, rtnl.StatsOffload, printStatsL3},
		{statsPath{"offload", "hw_stats_info"}, rtnl.StatsOffload, printStatsHWInfo},
		{statsPath{"offload", "cpu_hit"}, rtnl.StatsOffload, printStatsCPUHit},
		{statsPath{"xstats_slave", "bond", "802.3ad"}, 0, printStatsNone},
		{statsPath{"xstats", "bond", "802.3ad"}, 0, printStatsNone},
		{statsPath{"xstats_slave", "bridge", "mcast"}, rtnl.StatsPort, portStats(printBridgeMCastStats)},
		{statsPath{"xstats_slave", "bridge", "stp"}, rtnl.StatsPort, portStats(printBridgeSTPStats)},
		{statsPath{"xstats", "bridge", "mcast"}, rtnl.StatsBridge, bridgeStats(printBridgeMCastStats)},
		{statsPath{"xstats", "bridge", "stp"}, rtnl.StatsBridge, bridgeStats(printBridgeSTPStats)},
	}
}

// statsQuery is what stats show is asked.
type statsQuery struct {
	dev    string
	suites []statsSuite
}

// parseStats reads the words of stats show.
func parseStats(w *args) (q statsQuery, err error) {
	var now statsPath
	var chosen []statsPath
	for !w.done() {
		switch level := statsLevel(w); {
		case level >= 0:
			name, err := w.value(statsLevels[level])
			if err != nil {
				return q, err
			}
			if level > 0 && now[level-1] == "" {
				return q, einval(w.errorf(statsLevels[level], " ", name, " stands inside a ", statsLevels[level-1], ": name that first"))
			}
			if now[level] != "" {
				chosen = append(chosen, now)
			}
			for now[level] = name; level < 2; level++ {
				now[level+1] = ""
			}
			if err := checkStatsPath(w, now); err != nil {
				return q, err
			}
		case w.takeExact("dev"):
			if q.dev != "" {
				return q, w.errorf("one link at a time")
			}
			if q.dev, err = w.value("dev"); err != nil {
				return q, err
			}
		case w.takeExact("help"):
			return q, errHelp
		default:
			return q, einval(w.unknown())
		}
	}
	chosen = append(chosen, now)
	for _, s := range statsSuites() {
		for _, c := range chosen {
			if s.path.within(c) {
				q.suites = append(q.suites, s)
				break
			}
		}
	}
	return q, nil
}

// statsLevel takes one of statsLevels, and returns −1 if there is none.
func statsLevel(w *args) int {
	for i, name := range statsLevels {
		if w.takeExact(name) {
			return i
		}
	}
	return -1
}

// checkStatsPath says what is wrong with a path that names nothing.
func checkStatsPath(w *args, p statsPath) error {
	for _, s := range statsSuites() {
		if s.path.within(p) {
			return nil
		}
	}
	level := 2
	for p[level] == "" {
		level--
	}
	return einval(w.errorf("there is no ", statsLevels[level], " ", quote(p[level]), "; see stats help"))
}

// einval gives a usage error the status that iproute2's stats has for it.
func einval(err error) error { return &statusError{err, 22} }

// statsShow shows counters: those of RTM_GETSTATS, group by group.
func (a *app) statsShow(w *args) error {
	// Without the verb -stats counts as it is, with it once more.
	level := a.opt.stats
	if w.path != "stats" {
		level++
		if a.opt.details {
			level++
		}
	}
	q, err := parseStats(w)
	if err != nil {
		return err
	}
	links := 0
	print := func(s *rtnl.Stats) {
		links++
		for _, suite := range q.suites {
			a.printStatsSuite(s, suite, level > 1)
		}
		if q.dev == "" {
			a.out.line()
		}
		if len(a.out.buf) > 60<<10 && err == nil {
			err = a.flush()
		}
	}
	a.out.document(func() {
		if e := a.statsOf(&q, print); err == nil {
			err = e
		}
	})
	if links == 0 && err != nil {
		a.out.buf = a.out.buf[:0] // the brackets of a list that is none
	}
	return err
}

// statsOf gives the counters of the link that is asked for, or of each, to f.
func (a *app) statsOf(q *statsQuery, f func(*rtnl.Stats)) error {
	var groups rtnl.StatsGroups
	for _, s := range q.suites {
		groups |= s.groups
	}
	c, err := a.conn()
	if err != nil {
		return err
	}
	if q.dev == "" {
		if !a.ifnames.open() {
			links, _ := c.Links(nil, rtnl.LinkFilter{SkipStats: true})
			a.learn(links)
		}
		a.ifnames.busy = true
		defer func() { a.ifnames.busy = false }()
		return a.listed(c.EachStats(f, groups))
	}
	index, err := a.ifindex(q.dev)
	if err != nil {
		return err
	}
	s, err := c.StatsOf(index, groups)
	if err == nil {
		f(&s)
	}
	return err
}

func (a *app) printStatsSuite(s *rtnl.Stats, suite statsSuite, more bool) {
	p := &a.out
	p.object()
	p.num("ifindex", "", uint64(s.Index), ":")
	p.str("ifname", " ", a.ifname(s.Index), ":")
	for i, name := range suite.path {
		if name != "" {
			p.str(statsLevels[i], " "+statsLevels[i]+" ", name, "")
		}
	}
	suite.print(a, s, more)
	p.endObject()
	p.line()
}

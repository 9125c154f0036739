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

// A statsSuite is counters that are chosen and printed together, behind the
// line that names them, which they end: print says how, or of what a bridge or a
// port of one has counted bridge.
type statsSuite struct {
	path   statsPath
	groups rtnl.StatsGroups // what to ask the kernel for
	print  func(a *app, s *rtnl.Stats, more bool)
	bridge func(p *printer, b *rtnl.BridgeStats)
}

// statsSuites are in the order in which iproute2 prints them. Those without
// groups are of kinds of links that are not known here: a line with their name
// is all that there is.
var statsSuites = [...]statsSuite{
	{path: statsPath{"afstats", "mpls"}},
	{path: statsPath{"link"}, groups: rtnl.StatsLink, print: printStatsLink},
	{path: statsPath{"offload", "l3_stats"}, groups: rtnl.StatsOffload, print: printStatsL3},
	{path: statsPath{"offload", "hw_stats_info"}, groups: rtnl.StatsOffload, print: printStatsHWInfo},
	{path: statsPath{"offload", "cpu_hit"}, groups: rtnl.StatsOffload, print: printStatsCPUHit},
	{path: statsPath{"xstats_slave", "bond", "802.3ad"}},
	{path: statsPath{"xstats", "bond", "802.3ad"}},
	{path: statsPath{"xstats_slave", "bridge", "mcast"}, groups: rtnl.StatsPort, bridge: printBridgeMCastStats},
	{path: statsPath{"xstats_slave", "bridge", "stp"}, groups: rtnl.StatsPort, bridge: printBridgeSTPStats},
	{path: statsPath{"xstats", "bridge", "mcast"}, groups: rtnl.StatsBridge, bridge: printBridgeMCastStats},
	{path: statsPath{"xstats", "bridge", "stp"}, groups: rtnl.StatsBridge, bridge: printBridgeSTPStats},
}

// suites returns those of statsSuites that are called outer, or are inside it: a
// bit each.
//
//go:noinline
func (outer *statsPath) suites() (set uint) {
	for i := range statsSuites {
		bit := uint(1) << i
		for level, name := range outer {
			if name != "" && name != statsSuites[i].path[level] {
				bit = 0
			}
		}
		set |= bit
	}
	return set
}

// statsQuery is what stats show is asked.
type statsQuery struct {
	dev    string
	suites []*statsSuite

	now    statsPath // as far as the words have come
	chosen uint      // of statsSuites, by the paths before

	app   *app
	more  bool
	links int // how many have been printed
	err   error
}

// parseStats reads the words of stats show.
func parseStats(w *args) (*statsQuery, error) {
	q := new(statsQuery)
	for !w.done() {
		if err := q.option(w); err != nil {
			return nil, err
		}
	}
	q.chosen |= q.now.suites()
	for i := range statsSuites {
		if q.chosen>>i&1 != 0 {
			q.suites = append(q.suites, &statsSuites[i])
		}
	}
	return q, nil
}

// option takes one word with its value.
func (q *statsQuery) option(w *args) (err error) {
	for level, what := range statsLevels {
		if w.takeExact(what) {
			return q.enter(w, level, what)
		}
	}
	switch {
	case w.takeExact("dev"):
		if q.dev != "" {
			return w.mistake("one link at a time")
		}
		q.dev, err = w.value("dev")
		return err
	case w.takeExact("help"):
		return errHelp
	}
	return einval(w.unknown())
}

// enter takes the name of a group, or of what is inside of the one before.
func (q *statsQuery) enter(w *args, level int, what string) error {
	name, err := w.value(what)
	if err != nil {
		return err
	}
	if level > 0 && q.now[level-1] == "" {
		return einval(w.mistake("%s %s stands inside a %s: name that first", what, name, statsLevels[level-1]))
	}
	if q.now[level] != "" {
		q.chosen |= q.now.suites()
	}
	q.now[level] = name
	clear(q.now[level+1:])
	if q.now.suites() == 0 {
		return einval(w.mistake("there is no %s %q; see stats help", what, name))
	}
	return nil
}

// einval gives a usage error the status that iproute2's stats has for it.
//
//go:noinline
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
	q.app, q.more = a, level > 1
	a.out.open("", '[')
	err = q.run()
	a.out.endDocument()
	if q.err != nil {
		err = q.err
	}
	if q.links == 0 && err != nil {
		a.out.buf = a.out.buf[:0] // the brackets of a list that is none
	}
	return err
}

// run prints the counters of the link that is asked for, or of each.
func (q *statsQuery) run() error {
	var groups rtnl.StatsGroups
	for _, s := range q.suites {
		groups |= s.groups
	}
	a := q.app
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
		err := c.EachStats(q.print, groups)
		a.ifnames.busy = false
		return a.listed(err)
	}
	index, err := a.ifindex(q.dev)
	if err != nil {
		return err
	}
	s, err := c.StatsOf(index, groups)
	if err == nil {
		q.print(&s)
	}
	return err
}

// print prints the counters of a link.
func (q *statsQuery) print(s *rtnl.Stats) {
	a := q.app
	q.links++
	for _, suite := range q.suites {
		a.printStatsSuite(s, suite, q.more)
	}
	if q.dev == "" {
		a.out.line()
	}
	if len(a.out.buf) > 60<<10 && q.err == nil {
		q.err = a.flush()
	}
}

// printStatsSuite prints a suite of a link's counters behind its name.
func (a *app) printStatsSuite(s *rtnl.Stats, suite *statsSuite, more bool) {
	p := &a.out
	p.object()
	p.num("ifindex", "", uint64(s.Index), ":")
	p.str("ifname", " ", a.ifname(s.Index), ":")
	for i, name := range suite.path {
		if name != "" {
			p.str(statsLevels[i], " "+statsLevels[i]+" ", name, "")
		}
	}
	b := s.Bridge
	if suite.groups == rtnl.StatsPort {
		b = s.Port
	}
	switch {
	case suite.print != nil:
		suite.print(a, s, more)
	case suite.bridge != nil && b != nil:
		suite.bridge(p, b)
	}
	p.endObject()
	p.line()
}

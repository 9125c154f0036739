package main

import "strings"

// A command is an object with its verbs, or a verb.
type command struct {
	names []string // the first is shown in help, all can be abbreviated
	run   func(*app, *args) error
	verbs []command // of an object; run is then what it does without a verb
	usage string    // its lines in help, without the program's name
	notes string    // what help OBJECT says behind them
	exact bool      // its names must be spelled out, as iproute2 has it
	late  bool      // options may stand behind its name, too: of our own objects
	whole bool      // it does more than send messages: no rehearsal
}

// commandTable is all that veth can do; app has it as commands, so that help can
// be in it. A word may be abbreviated to
// any beginning; where several match the first wins, so the order is iproute2's
// (ip/ip.c and each object's do_…), and what is our own comes last.
//
// To add a verb: its file, with a parser and a printer, and a line here. One that
// needs package explain is not in a tiny build: its file has the tag !tiny, and
// tiny.go says so in its place.
var commandTable = []command{
	{names: []string{"address"}, run: (*app).addrShow, usage: addrUsage, verbs: []command{
		{names: []string{"add"}, run: (*app).addrEdit},
		{names: []string{"change", "chg"}, run: (*app).addrEdit},
		{names: []string{"replace"}, run: (*app).addrEdit},
		{names: []string{"delete"}, run: (*app).addrEdit},
		{names: []string{"show", "list", "lst"}, run: (*app).addrShow},
		{names: []string{"flush"}, run: (*app).addrFlush},
	}},
	{names: []string{"route"}, run: (*app).routeShow, usage: routeUsage, verbs: []command{
		{names: []string{"list", "show", "lst"}, run: (*app).routeShow},
		{names: []string{"get"}, run: (*app).routeGet},
		{names: []string{"add"}, run: (*app).routeEdit},
		{names: []string{"change", "chg"}, run: (*app).routeEdit},
		{names: []string{"replace"}, run: (*app).routeEdit},
		{names: []string{"prepend"}, run: (*app).routeEdit},
		{names: []string{"append"}, run: (*app).routeEdit},
		{names: []string{"test"}, run: (*app).routeEdit},
		{names: []string{"delete"}, run: (*app).routeEdit},
		{names: []string{"flush"}, run: (*app).routeFlush},
	}},
	{names: []string{"neighbor", "neighbour"}, run: (*app).neighShow, usage: neighUsage, verbs: []command{
		{names: []string{"add"}, run: (*app).neighEdit},
		{names: []string{"change", "chg"}, run: (*app).neighEdit},
		{names: []string{"replace"}, run: (*app).neighEdit},
		{names: []string{"delete"}, run: (*app).neighEdit},
		{names: []string{"get"}, run: (*app).neighGet},
		{names: []string{"show", "lst", "list"}, run: (*app).neighShow},
		{names: []string{"flush"}, run: (*app).neighFlush},
	}},
	{names: []string{"link"}, run: (*app).linkShow, usage: linkUsage, verbs: []command{
		{names: []string{"add"}, run: (*app).linkAdd},
		{names: []string{"set", "change"}, run: (*app).linkSet},
		{names: []string{"delete"}, run: (*app).linkDelete},
		{names: []string{"show", "lst", "list"}, run: (*app).linkShow},
		{names: []string{"property"}, run: (*app).linkProperty},
	}},
	{names: []string{"tuntap", "tap"}, run: (*app).tuntapShow, usage: tuntapUsage, verbs: []command{
		{names: []string{"add"}, run: (*app).tuntapAdd, whole: true},
		{names: []string{"delete"}, run: (*app).tuntapDel, whole: true},
		{names: []string{"show", "lst", "list"}, run: (*app).tuntapShow},
	}},
	{names: []string{"netns"}, run: (*app).netnsList, usage: netnsUsage, verbs: []command{
		{names: []string{"list", "show", "lst"}, run: (*app).netnsList},
		{names: []string{"list-id"}, run: (*app).netnsListID},
		{names: []string{"add"}, run: (*app).netnsAdd, whole: true},
		{names: []string{"set"}, run: (*app).netnsSet},
		{names: []string{"delete"}, run: (*app).netnsDelete, whole: true},
		{names: []string{"identify"}, run: (*app).netnsIdentify, whole: true},
		{names: []string{"pids"}, run: (*app).netnsPIDs, whole: true},
		{names: []string{"exec"}, run: (*app).netnsExec, whole: true},
		{names: []string{"attach"}, run: (*app).netnsAttach, whole: true},
	}},
	{names: []string{"stats"}, run: (*app).statsShow, usage: statsUsage, verbs: []command{
		{names: []string{"show"}, run: (*app).statsShow, exact: true},
	}},
	{names: []string{"help"}, run: (*app).help},

	{names: []string{"pair"}, run: (*app).pairShow, whole: true, usage: pairUsage, notes: pairNotes, late: true, verbs: []command{
		{names: []string{"add"}, run: (*app).pairAdd},
		{names: []string{"delete"}, run: (*app).pairDel},
		{names: []string{"show", "list", "lst"}, run: (*app).pairShow, whole: true},
	}},
	{names: []string{"pod"}, run: (*app).podShow, whole: true, usage: podUsage, notes: podNotes, late: true, verbs: []command{
		{names: []string{"add"}, run: (*app).podAdd},
		{names: []string{"show", "list", "lst"}, run: (*app).podShow, whole: true},
		{names: []string{"delete"}, run: (*app).podDel, whole: true},
	}},
	{names: []string{"gc"}, run: (*app).gc, whole: true, usage: gcUsage},
	{names: []string{"ping"}, run: (*app).ping, whole: true, usage: pingUsage},
	{names: []string{"demo"}, run: (*app).demo, whole: true, usage: demoUsage},
	{names: []string{"explain"}, run: (*app).explain, whole: true, usage: explainUsage, late: true},
	{names: []string{"compose"}, run: (*app).compose, whole: true, usage: composeUsage, late: true},
	{names: []string{"diff"}, run: (*app).diff, whole: true, usage: diffUsage, late: true},
	{names: []string{"quiz"}, run: (*app).quiz, whole: true, usage: quizUsage, late: true},
	{names: []string{"send"}, run: (*app).send, whole: true, usage: sendUsage, late: true},
	{names: []string{"flip"}, run: (*app).flip, whole: true, usage: flipUsage, late: true},
	{names: []string{"init"}, run: (*app).init, whole: true, usage: initUsage, notes: initNotes, late: true, exact: true},
	{names: []string{"modprobe"}, run: (*app).modprobe, whole: true, usage: modprobeUsage, notes: modprobeNotes, late: true, exact: true},
	{names: []string{"version"}, run: (*app).version, usage: versionUsage},
}

// dispatch finds the command for the words and runs it.
func (a *app) dispatch(words *args) error {
	if words.done() {
		return a.helpWith(a.overview())
	}
	object := find(a.commands, words.peek())
	if object == nil {
		return wrong("object %q is unknown; see help", words.peek())
	}
	words.next()
	words.path = object.names[0]
	if words.takeExact("help") || object.verbs != nil && words.take("help") {
		return a.objectHelp(object, words)
	}
	if object.verbs == nil || words.done() || object.late && strings.HasPrefix(words.peek(), "-") {
		return a.runVerb(object, object, words)
	}
	verb := find(object.verbs, words.peek())
	if verb == nil {
		return wrong("%s: verb %q is unknown; see %s help", object.names[0], words.peek(), object.names[0])
	}
	words.next()
	words.path += " " + verb.names[0]
	return a.runVerb(object, verb, words)
}

func (a *app) runVerb(object, verb *command, words *args) error {
	if a.rehearsing() && verb.whole {
		return wrong("%q cannot be rehearsed: it does more than send messages. With -show it is done, and what it sends is shown", words.path)
	}
	err := verb.run(a, words)
	if err == errHelp {
		return a.objectHelp(object, words)
	}
	return err
}

// find returns the first command that word names, nil if none.
func find(cs []command, word string) *command {
	for i := range cs {
		for _, n := range cs[i].names {
			if word == n || !cs[i].exact && matches(word, n) {
				return &cs[i]
			}
		}
	}
	return nil
}

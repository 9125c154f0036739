package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// printXDP prints that programs are attached, on the first line; in JSON all
// that is known of them. Their names and tags take bpf(2) and more privilege.
func printXDP(p *printer, x *rtnl.XDP, v linkView) {
	if x.Attached == uapi.XDP_ATTACHED_NONE {
		return
	}
	if p.json {
		printXDPJSON(p, x)
		return
	}
	if name := nameIn("none xdp xdpgeneric xdpoffload xdpmulti", uint32(x.Attached)); name != "" { // uapi.XDP_ATTACHED_…
		p.text(name)
	} else {
		p.texts("xdp[", itoa(int(x.Attached)), "]")
	}
	if x.ProgID != 0 && !v.link {
		p.texts("/id:", utoa(uint64(x.ProgID)))
	}
	p.text(" ")
}

// printXDPJSON prints the programs by their ids.
func printXDPJSON(p *printer, x *rtnl.XDP) {
	p.open("xdp", '{')
	p.num("mode", "", uint64(x.Attached), "")
	printXDPProgram(p, x.ProgID)
	p.open("attached", '[')
	programs := []struct {
		mode uint8
		id   uint32
	}{
		{uapi.XDP_ATTACHED_SKB, x.SkbProgID}, {uapi.XDP_ATTACHED_DRV, x.DrvProgID}, {uapi.XDP_ATTACHED_HW, x.HwProgID},
	}
	if x.SkbProgID|x.DrvProgID|x.HwProgID == 0 { // before Linux 4.19
		programs[0].mode, programs[0].id = x.Attached, x.ProgID
	}
	for _, prog := range programs {
		if prog.id != 0 {
			p.object()
			p.num("mode", "", uint64(prog.mode), "")
			printXDPProgram(p, prog.id)
			p.endObject()
		}
	}
	p.close(']')
	p.close('}')
}

// printXDPProgram prints the id of a program, if there is one.
func printXDPProgram(p *printer, id uint32) {
	if id != 0 {
		p.open("prog", '{')
		p.num("id", "id ", uint64(id), " ")
		p.close('}')
	}
}

// printXDPPrograms prints a line for each program, in text.
func printXDPPrograms(p *printer, x *rtnl.XDP) {
	if p.json || x.Attached == uapi.XDP_ATTACHED_NONE {
		return
	}
	line := func(way string, id uint32) {
		if id != 0 {
			p.line()
			p.texts("    prog/xdp", way, " ")
			printXDPProgram(p, id)
		}
	}
	line("", x.ProgID)
	if x.Attached == uapi.XDP_ATTACHED_MULTI {
		line("generic", x.SkbProgID)
		line("drv", x.DrvProgID)
		line("offload", x.HwProgID)
	}
}

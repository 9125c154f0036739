package main

import (
	"fmt"
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A look is how a contestant is drawn everywhere: a colour for each family, a
// broken line for the plain one where there is a best one too.
type look struct {
	color  color.Color
	dashed bool
	shape  draw.GlyphDrawer
}

// The colours are told apart by people with any colour vision (Okabe and Ito).
var looks = map[string]look{
	"floor":            {color.Gray{90}, false, draw.CircleGlyph{}},
	"veth":             {color.RGBA{R: 0xd5, G: 0x5e, A: 0xff}, false, draw.BoxGlyph{}},
	"library":          {color.RGBA{R: 0xe6, G: 0x9f, A: 0xff}, false, draw.TriangleGlyph{}},
	"ip":               {color.RGBA{G: 0x72, B: 0xb2, A: 0xff}, true, draw.CrossGlyph{}},
	"ip batch":         {color.RGBA{G: 0x72, B: 0xb2, A: 0xff}, true, draw.PlusGlyph{}},
	"ip best":          {color.RGBA{G: 0x72, B: 0xb2, A: 0xff}, false, draw.CircleGlyph{}},
	"vishvananda":      {color.RGBA{G: 0x9e, B: 0x73, A: 0xff}, true, draw.CrossGlyph{}},
	"vishvananda best": {color.RGBA{G: 0x9e, B: 0x73, A: 0xff}, false, draw.CircleGlyph{}},
	"jsimonetti":       {color.RGBA{R: 0xcc, G: 0x79, B: 0xa7, A: 0xff}, true, draw.CrossGlyph{}},
	"jsimonetti best":  {color.RGBA{R: 0xcc, G: 0x79, B: 0xa7, A: 0xff}, false, draw.CircleGlyph{}},
	"print a line":     {color.Black, true, draw.PlusGlyph{}},
}

func lookOf(contestant string) look {
	if l, ok := looks[contestant]; ok {
		return l
	}
	return look{color.Black, false, draw.RingGlyph{}}
}

func (l look) glyph() draw.GlyphStyle {
	return draw.GlyphStyle{Color: l.color, Radius: vg.Points(3), Shape: l.shape}
}

// growth draws the CPU time over N.
func growth(r *report, s *series) (*plot.Plot, error) {
	p := plot.New()
	p.Title.Text = s.title + "\n" + s.setting() + "; " + r.machine()
	p.X.Label.Text = "N, " + s.unit
	p.Y.Label.Text = "CPU, user + system, ms"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = sizeTicks(s.sizes()), plot.LogTicks{Prec: -1}
	p.Add(plotter.NewGrid())
	for _, c := range s.contestants() {
		var points plotter.XYs
		for _, res := range s.results {
			if res.Contestant == c {
				points = append(points, plotter.XY{X: float64(res.N), Y: res.CPU})
			}
		}
		line, marks, err := plotter.NewLinePoints(points)
		if err != nil {
			return nil, fmt.Errorf("%s, %s: %w", s.work, c, err)
		}
		l := lookOf(c)
		line.Color, line.Width = l.color, vg.Points(1.2)
		if l.dashed {
			line.Dashes = []vg.Length{vg.Points(3), vg.Points(2)}
		}
		marks.GlyphStyle = l.glyph()
		p.Add(line, marks)
		p.Legend.Add(c, line, marks)
	}
	p.Legend.Top, p.Legend.Left = true, true
	p.Legend.TextStyle.Font.Size = vg.Points(8)
	p.Y.Max *= 4 // room for the legend
	return p, nil
}

func sizeTicks(sizes []int) plot.ConstantTicks {
	var ticks plot.ConstantTicks
	for _, n := range sizes {
		ticks = append(ticks, plot.Tick{Value: float64(n), Label: fmt.Sprint(n)})
	}
	return ticks
}

// ratios draws a row for each work, with a mark for each contestant where its
// ratio to the floor is.
func ratios(r *report, all []*series) (*plot.Plot, error) {
	p := plot.New()
	p.Title.Text = "CPU time, as a multiple of the floor's\n" + r.machine()
	p.X.Scale, p.X.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Add(plotter.NewGrid())
	rows := map[string]plotter.XYs{}
	var order, labels []string
	for i, s := range all {
		sizes := s.sizes()
		largest := sizes[len(sizes)-1]
		labels = append(labels, fmt.Sprintf("%s %d, %s", s.work, largest, s.setting()))
		for _, res := range s.results {
			if res.N != largest || res.Ratio <= 0 {
				continue
			}
			if !slices.Contains(order, res.Contestant) {
				order = append(order, res.Contestant)
			}
			rows[res.Contestant] = append(rows[res.Contestant], plotter.XY{X: res.Ratio, Y: float64(len(all) - 1 - i)})
		}
	}
	if len(order) == 0 {
		return nil, fmt.Errorf("there are no ratios: was the floor built?")
	}
	for _, c := range order {
		marks, err := plotter.NewScatter(rows[c])
		if err != nil {
			return nil, fmt.Errorf("ratios of %s: %w", c, err)
		}
		marks.GlyphStyle = lookOf(c).glyph()
		marks.GlyphStyle.Radius = vg.Points(4)
		p.Add(marks)
		p.Legend.Add(c, marks)
	}
	slices.Reverse(labels)
	p.NominalY(labels...)
	p.Legend.Top = true
	p.Legend.TextStyle.Font.Size = vg.Points(8)
	p.Y.Min, p.Y.Max = -0.5, float64(len(all))-0.5
	p.X.Max *= 6 // room for the legend
	return p, nil
}

func (r *report) machine() string {
	return r.Machine.Kernel + ", " + r.Machine.CPU + ", " + r.Machine.Date
}

// save writes the SVG and the PNG.
func save(p *plot.Plot, file string) error {
	p.Title.TextStyle.Font.Size = vg.Points(10)
	for _, ext := range []string{".svg", ".png"} {
		if err := p.Save(17*vg.Centimeter, 11*vg.Centimeter, file+ext); err != nil {
			return fmt.Errorf("%s%s: %w", file, ext, err)
		}
	}
	return nil
}

package bench

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Sizes of the plot in pixels.
const (
	plotWidth, plotHeight = 760, 460
	plotLeft, plotRight   = 70, 200
	plotTop, plotBottom   = 40, 50
)

// colors tell lines apart; dashes do so for stores beside accord.
var colors = []string{"#1b6ca8", "#d1495b", "#2e7d32", "#8e44ad", "#b8860b", "#555555"}

// line is what one store needs for one thing, by number of quads.
type line struct {
	what, store string
	points      []Figure // in seconds
}

// Plot writes an SVG image of times against numbers of quads, both axes by
// powers of ten. The same figures give the same bytes.
func Plot(w io.Writer, figures []Figure) error {
	lines := timeLines(figures)
	if len(lines) == 0 {
		return fmt.Errorf("plotting: no times among %d figures", len(figures))
	}
	a := axesOf(lines)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n", plotWidth, plotHeight)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="white"/>`+"\n", plotWidth, plotHeight)
	fmt.Fprintf(&b, `<text x="%d" y="22" font-size="15">Time against the size of the graph</text>`+"\n", plotLeft)
	a.draw(&b)
	var whats []string
	for _, l := range lines {
		if !slices.Contains(whats, l.what) {
			whats = append(whats, l.what)
		}
		l.draw(&b, a, colors[slices.Index(whats, l.what)%len(colors)])
	}
	labels(&b, a, lines, whats)
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// timeLines takes the times out of the figures and groups them.
func timeLines(figures []Figure) []line {
	var lines []line
	for _, what := range order {
		name, unit, _ := strings.Cut(what, ", ")
		scale := map[string]float64{"s": 1, "ms": 1e-3}[unit]
		if scale == 0 {
			continue
		}
		for _, f := range figures {
			if f.What != what || f.Value <= 0 {
				continue
			}
			f.Value *= scale
			i := slices.IndexFunc(lines, func(l line) bool { return l.what == name && l.store == f.Store })
			if i < 0 {
				i = len(lines)
				lines = append(lines, line{what: name, store: f.Store})
			}
			lines[i].points = append(lines[i].points, f)
		}
	}
	for _, l := range lines {
		slices.SortFunc(l.points, func(a, b Figure) int { return cmp.Compare(a.Quads, b.Quads) })
	}
	return lines
}

// axes are the powers of ten between which all points lie.
type axes struct{ x0, x1, y0, y1 float64 }

func axesOf(lines []line) axes {
	a := axes{math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)}
	for _, l := range lines {
		for _, p := range l.points {
			x, y := math.Log10(float64(p.Quads)), math.Log10(p.Value)
			a.x0, a.x1 = min(a.x0, math.Floor(x)), max(a.x1, math.Ceil(x-0.01))
			a.y0, a.y1 = min(a.y0, math.Floor(y)), max(a.y1, math.Ceil(y))
		}
	}
	a.x1, a.y1 = max(a.x1, a.x0+1), max(a.y1, a.y0+1)
	return a
}

// at places a point given by its powers of ten.
func (a axes) at(x, y float64) (px, py float64) {
	px = plotLeft + (x-a.x0)/(a.x1-a.x0)*(plotWidth-plotLeft-plotRight)
	py = plotHeight - plotBottom - (y-a.y0)/(a.y1-a.y0)*(plotHeight-plotTop-plotBottom)
	return px, py
}

func (a axes) draw(b *strings.Builder) {
	grid := func(x1, y1, x2, y2 float64) {
		fmt.Fprintf(b, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="#dddddd"/>`+"\n", x1, y1, x2, y2)
	}
	for x := a.x0; x <= a.x1; x++ {
		px, bottom := a.at(x, a.y0)
		_, top := a.at(x, a.y1)
		grid(px, bottom, px, top)
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="middle">%s</text>`+"\n", px, bottom+18, power(x, ""))
	}
	for y := a.y0; y <= a.y1; y++ {
		left, py := a.at(a.x0, y)
		right, _ := a.at(a.x1, y)
		grid(left, py, right, py)
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="end">%s</text>`+"\n", left-6, py+4, duration(y))
	}
	px, _ := a.at((a.x0+a.x1)/2, a.y0)
	fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle">quads</text>`+"\n", px, plotHeight-10)
}

// power writes a power of ten: 1,000, 10 M.
func power(exponent float64, unit string) string {
	switch {
	case exponent >= 6:
		return fmt.Sprintf("%.0f M%s", math.Pow(10, exponent-6), unit)
	case exponent >= 3:
		return fmt.Sprintf("%.0f,000%s", math.Pow(10, exponent-3), unit)
	}
	return fmt.Sprintf("%.0f%s", math.Pow(10, exponent), unit)
}

// duration writes a power of ten of a second.
func duration(exponent float64) string {
	switch {
	case exponent >= 0:
		return power(exponent, " s")
	case exponent >= -3:
		return power(exponent+3, " ms")
	}
	return power(exponent+6, " µs")
}

func (l line) draw(b *strings.Builder, a axes, color string) {
	var points []string
	for _, p := range l.points {
		x, y := a.at(math.Log10(float64(p.Quads)), math.Log10(p.Value))
		points = append(points, fmt.Sprintf("%.1f,%.1f", x, y))
		fmt.Fprintf(b, `<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>`+"\n", x, y, color)
	}
	dashes := ""
	if l.store != Store {
		dashes = fmt.Sprintf(` stroke-dasharray="%d 4"`, 2+len(l.store)%5)
	}
	fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2"%s/>`+"\n", strings.Join(points, " "), color, dashes)
}

// labels names each line beside its end, moved apart where ends meet.
func labels(b *strings.Builder, a axes, lines []line, whats []string) {
	type label struct {
		text, color string
		x, y        float64
	}
	var all []label
	for _, l := range lines {
		end := l.points[len(l.points)-1]
		x, y := a.at(math.Log10(float64(end.Quads)), math.Log10(end.Value))
		all = append(all, label{l.what + ", " + l.store, colors[slices.Index(whats, l.what)%len(colors)], x + 8, y + 4})
	}
	slices.SortFunc(all, func(a, b label) int {
		return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y), cmp.Compare(a.text, b.text))
	})
	for i := range all {
		if i > 0 && all[i].x == all[i-1].x && all[i].y < all[i-1].y+13 {
			all[i].y = all[i-1].y + 13
		}
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" fill="%s">%s</text>`+"\n", all[i].x, all[i].y, all[i].color, all[i].text)
	}
}

// SPDX-License-Identifier: Apache-2.0
// What chaos does: a lane for each target, with the faults that it had, has and will have.
import {element, shape, step} from './charts.js';

const LANE = 38, BAR = 12, AXIS_HIGH = 24;

export class Lanes {
  /** @param place the section, which has a picture, sentences and a table */
  constructor(place) {
    this.svg = place.querySelector('svg');
    this.now = place.querySelector('.now');
    this.next = place.querySelector('.next');
    this.text = place.querySelector('.unseen');
    this.details = place.querySelector('details');
    this.body = place.querySelector('tbody');
    this.details.addEventListener('toggle', () => this.fill());
    new ResizeObserver(() => this.draw()).observe(this.svg.parentElement);
  }

  /** @param faults what the run has sent; @param until the time to show, milliseconds since the epoch */
  show(faults, until) {
    this.faults = faults;
    this.second = Math.max(0, (until - faults.begin) / 1000);
    const running = faults.spans.filter(span => span.to < 0);
    const now = running.length ? 'Now: ' + running.map(span => span.label).join('; ') + '.'
      : faults.planned.length ? 'No fault at this moment.' : 'All faults are over.';
    if (this.now.textContent !== now) this.now.textContent = now;
    const next = faults.planned[0];
    this.next.textContent = !next ? '' : 'Next, ' + (next.at > this.second
      ? 'in ' + Math.ceil(next.at - this.second) + ' s: ' : 'when its target is free: ') + next.label + '.';
    const over = faults.spans.length - running.length;
    this.text.textContent = `A lane for each target of faults: ${over} are over, ${running.length} strike now, `
      + `${faults.planned.length} are planned. The table below has them all.`;
    this.draw();
    this.fill();
  }

  draw() {
    const wide = this.svg.parentElement.clientWidth;
    if (!this.faults || !wide) return;
    const spans = [...this.faults.spans.map(span => this.bar(span)), ...this.faults.planned.map(fault => (
      {lane: fault.lane, label: fault.label, from: fault.at, to: fault.at + fault.lasting, look: 'planned'}))];
    const lanes = [...new Set(spans.map(span => span.lane))].sort();
    this.end = Math.max(1, this.faults.length, this.second);
    const high = lanes.length * LANE;
    this.svg.setAttribute('viewBox', `0 0 ${wide} ${high + AXIS_HIGH}`);
    this.svg.replaceChildren(...this.axis(wide, high), ...lanes.map((lane, i) =>
      shape('text', {x: 7, y: i * LANE + 14, class: 'lane'}, lane)), ...spans.map(span => {
      const x = this.x(span.from, wide);
      const bar = shape('rect', {x, y: lanes.indexOf(span.lane) * LANE + 19, height: BAR, rx: 2,
        width: Math.max(4, this.x(span.to, wide) - x), class: 'fault ' + span.look});
      bar.append(shape('title', {}, span.label));
      return bar;
    }));
  }

  bar(span) {
    return {...span, to: span.to < 0 ? this.second : span.to, look: span.to < 0 ? 'strikes' : 'over'};
  }

  axis(wide, high) {
    const shapes = [];
    const by = step(this.end);
    for (let second = 0; second <= this.end; second += by) {
      const x = this.x(second, wide);
      shapes.push(shape('path', {d: `M${x} 0V${high}`, class: second === 0 ? 'axis' : 'grid'}));
      shapes.push(shape('text', {x, y: high + 16, class: 'tick', 'text-anchor': second === 0 ? 'start'
        : x > wide - 24 ? 'end' : 'middle'}, second + ' s'));
    }
    shapes.push(shape('path', {d: `M${this.x(this.second, wide)} 0V${high}`, class: 'here'}));
    return shapes;
  }

  x(second, wide) {
    return Math.round(10 * (1 + (wide - 2) * Math.min(1, second / this.end))) / 10;
  }

  fill() {
    if (!this.details.open || !this.faults || this.filled === this.faults) return;
    this.filled = this.faults;
    const rows = [...this.faults.spans].reverse().map(span => [span.from, span.label,
      span.to < 0 ? 'strikes now' : span.how + ' after ' + (span.to - span.from).toFixed(1) + ' s']);
    this.body.replaceChildren(...rows.map(row => element('tr', {},
      element('td', {class: 'number'}, row[0].toFixed(1) + ' s'), element('td', {}, row[1]), element('td', {}, row[2]))));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Curves over the last minutes, each with its values as a table.
const WIDTH = 360, HEIGHT = 150, LEFT = 44, RIGHT = 10, TOP = 8, BOTTOM = 22;
const LEAST_SPAN = 60000;
const TABLE_ROWS = 12;

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

export function shape(name, attributes, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) made.textContent = text;
  return made;
}

export function whole(number) {
  return Math.round(number).toLocaleString('en');
}

/** As short as an axis needs it: 1.5k, 20M. */
export function brief(number) {
  for (const [size, unit] of [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']]) {
    if (number >= size) return Number((number / size).toPrecision(3)) + unit;
  }
  return String(Number(number.toPrecision(3)));
}

export function seconds(millis) {
  const all = millis / 1000;
  return (all >= 10 ? Math.round(all) : Math.round(all * 10) / 10) + ' s';
}

/** The step between ticks: 1, 2 or 5 times a power of ten, at most four of them up to a value. */
export function step(greatest) {
  if (!(greatest > 0)) return 1;
  const power = Math.pow(10, Math.floor(Math.log10(greatest / 4)));
  return [1, 2, 5, 10].map(factor => factor * power).find(each => greatest / each <= 4 + 1e-9);
}

const time = millis => new Date(millis).toLocaleTimeString('en-GB');

/** How values of a unit are shown, and the scale of their axis. */
const UNITS = {
  count: {show: whole, scale: 1},
  rate: {show: value => whole(value) + '/s', scale: 1},
  time: {show: seconds, scale: 1000},
};

export class Chart {
  /** @param chart its title, note, unit, curves by columns of the points, and a limit to mark, or 0 */
  constructor(place, chart) {
    const {title, note} = chart;
    this.title = title;
    this.series = chart.curves;
    this.limit = chart.limit;
    Object.assign(this, UNITS[chart.unit]);
    this.now = element('span');
    this.svg = shape('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img'});
    this.body = element('tbody');
    this.details = element('details', {}, element('summary', {}, 'Values of ' + title), this.table());
    this.details.addEventListener('toggle', () => this.fill());
    const figure = element('figure', {}, element('figcaption', {}, element('span', {}, title), this.now));
    figure.append(note ? element('p', {class: 'key'}, note) : this.key());
    figure.append(this.svg, this.details);
    place.append(figure);
    this.points = [];
  }

  key() {
    const key = element('p', {class: 'key'});
    this.series.forEach((each, i) => {
      const line = shape('svg', {viewBox: '0 0 24 8', 'aria-hidden': 'true'});
      line.append(shape('path', {d: 'M0 4H24', class: 'curve c' + i}));
      key.append(element('span', {}, line, each.name));
    });
    return key;
  }

  table() {
    const head = element('tr', {}, element('th', {scope: 'col'}, 'Time'));
    this.series.forEach(each => head.append(element('th', {scope: 'col', class: 'number'}, each.name)));
    return element('table', {}, element('thead', {}, head), this.body);
  }

  draw(points) {
    this.points = points;
    const values = points.flatMap(point => this.series.map(each => point[each.column])).filter(value => value >= 0);
    const last = points[points.length - 1];
    const texts = this.series.map(each => last && last[each.column] >= 0 ? this.show(last[each.column]) : 'not known');
    this.now.textContent = texts.join(' · ');
    const most = Math.max(0, ...values);
    this.svg.setAttribute('aria-label', this.title + ': now ' + this.series.map(
      (each, i) => each.name + ' ' + texts[i]).join(', ') + '; the most was ' + this.show(most) + '.');
    this.svg.replaceChildren(...this.grid(Math.max(most, this.limit)), ...this.curves());
    this.fill();
  }

  grid(most) {
    const by = step(most / this.scale) * this.scale;
    this.end = Math.max(by, Math.ceil(most / by - 1e-9) * by);
    const shapes = [];
    for (let value = 0; value <= this.end * 1.001; value += by) {
      const y = this.y(value);
      shapes.push(shape('path', {d: `M${LEFT} ${y}H${WIDTH - RIGHT}`, class: value === 0 ? 'axis' : 'grid'}));
      shapes.push(shape('text', {x: LEFT - 6, y: y + 4, class: 'tick', 'text-anchor': 'end'}, brief(value / this.scale)));
    }
    if (this.limit > 0) shapes.push(shape('path', {d: `M${LEFT} ${this.y(this.limit)}H${WIDTH - RIGHT}`, class: 'limit'}));
    const last = this.points.length ? this.points[this.points.length - 1][0] : 0;
    this.from = last - Math.max(LEAST_SPAN, this.points.length ? last - this.points[0][0] : 0);
    this.to = last;
    const minutes = Math.round((this.to - this.from) / 6000) / 10;
    shapes.push(shape('text', {x: LEFT, y: HEIGHT - 5, class: 'tick'}, minutes + ' min ago'));
    shapes.push(shape('text', {x: WIDTH - RIGHT, y: HEIGHT - 5, class: 'tick', 'text-anchor': 'end'}, 'now'));
    return shapes;
  }

  y(value) {
    return Math.round(10 * (HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / this.end)) / 10;
  }

  x(millis) {
    return Math.round(10 * (LEFT + (WIDTH - LEFT - RIGHT) * (millis - this.from) / (this.to - this.from))) / 10;
  }

  /** A value below 0 is not known: the curve has a gap there. */
  curves() {
    return this.series.map((each, i) => {
      let path = '';
      let drawn = false;
      for (const point of this.points) {
        const known = point[each.column] >= 0;
        if (known) path += (drawn ? 'L' : 'M') + this.x(point[0]) + ' ' + this.y(point[each.column]);
        drawn = known;
      }
      return shape('path', {d: path, class: 'curve c' + i});
    });
  }

  fill() {
    if (!this.details.open) return;
    const every = Math.max(1, Math.ceil(this.points.length / TABLE_ROWS));
    const rows = [];
    for (let i = this.points.length - 1; i >= 0; i -= every) {
      const row = element('tr', {}, element('th', {scope: 'row'}, time(this.points[i][0])));
      this.series.forEach(each => {
        const value = this.points[i][each.column];
        row.append(element('td', {class: 'number'}, value >= 0 ? this.show(value) : 'not known'));
      });
      rows.push(row);
    }
    this.body.replaceChildren(...rows);
  }
}

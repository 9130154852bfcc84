// SPDX-License-Identifier: Apache-2.0
// The way of the records as a picture: four boxes, and pipes whose drops move as fast as records pass.
import {seconds, shape, whole} from './charts.js';

const BOX = 196, GAP = 62, HIGH = 122, NARROW = 640;
const PULSE_MS = 1500;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export class Flow {
  constructor(svg, text) {
    this.svg = svg;
    this.text = text;
    this.written = -1;
    this.stopped = false;
    new ResizeObserver(() => this.layOut()).observe(svg.parentElement);
    this.layOut();
  }

  layOut() {
    const down = this.svg.parentElement.clientWidth < NARROW;
    if (down === this.down) return;
    this.down = down;
    const length = 4 * (down ? HIGH : BOX) + 3 * GAP;
    this.svg.setAttribute('viewBox', down ? `-1 -1 342 ${length + 2}` : `-1 -1 ${length + 2} ${HIGH + 2}`);
    this.svg.replaceChildren();
    this.pipes = [0, 1, 2].map(i => this.pipe(i));
    this.boxes = ['Source', 'Topic', 'Windows of the sink', 'Table'].map((kind, i) => this.box(kind, i));
    if (this.figures) this.show(this.figures, this.names);
  }

  pipe(i) {
    const at = (i + 1) * ((this.down ? HIGH : BOX) + GAP) - GAP;
    const d = this.down ? `M170 ${at + 8}v${GAP - 16}` : `M${at + 8} ${HIGH / 2}h${GAP - 16}`;
    const drops = shape('path', {d, class: i === 2 ? 'drops written still' : 'drops still'});
    this.svg.append(shape('path', {d, class: 'pipe'}), drops);
    const movement = drops.animate([{strokeDashoffset: 0}, {strokeDashoffset: -16}], {duration: 1000, iterations: Infinity});
    movement.playbackRate = 0;
    return {drops, movement};
  }

  box(kind, i) {
    const width = this.down ? 340 : BOX;
    const x = this.down ? 0 : i * (BOX + GAP), y = this.down ? i * (HIGH + GAP) : 0;
    const box = {meterWidth: width - 28};
    this.svg.append(shape('rect', {x, y, width, height: HIGH, rx: 10, class: 'box'}));
    this.svg.append(shape('text', {x: x + 14, y: y + 24, class: 'kind'}, kind));
    for (const [part, below] of [['name', 44], ['figure', 71], ['detail', 92]]) {
      box[part] = shape('text', {x: x + 14, y: y + below, class: part});
      this.svg.append(box[part]);
    }
    if (i === 1 || i === 2) {
      const place = {x: x + 14, y: y + 102, height: 8, rx: 4};
      box.level = shape('rect', {...place, width: 0, class: 'level'});
      this.svg.append(shape('rect', {...place, width: box.meterWidth, class: 'meter'}), box.level);
    }
    return box;
  }

  fill(i, name, figure, detail) {
    const box = this.boxes[i];
    this.fit(box, name);
    box.figure.textContent = figure;
    box.detail.textContent = detail;
  }

  /** Cuts a name off where the box ends. */
  fit(box, name) {
    if (box.whole === name) return;
    box.whole = name;
    box.name.textContent = name;
    for (let length = name.length; length > 1 && box.name.getComputedTextLength() > box.meterWidth; length--) {
      box.name.textContent = name.slice(0, length - 1) + '…';
    }
  }

  level(i, share, overdue) {
    const box = this.boxes[i];
    box.level.setAttribute('width', box.meterWidth * Math.min(1, Math.max(0, share)));
    box.level.classList.toggle('overdue', overdue);
  }

  /** @param figures what the run has sent; @param names of source, topic and table; @param mostLag of the last minutes */
  show(figures, names, mostLag) {
    this.figures = figures;
    this.names = names;
    const f = figures;
    const windows = f.windowRows < 0 ? 'not known' : whole(f.windowRows) + (f.windowRows === 1 ? ' row' : ' rows');
    const age = f.windowRows < 0 ? '' : f.windowAge === 0 ? 'empty'
      : 'oldest ' + seconds(f.windowAge).slice(0, -2) + ' of ' + seconds(f.flushInterval);
    const table = names.table.split('.').pop();
    this.fill(0, names.source, whole(f.generatedRate) + '/s', f.sourceTasks + ' tasks run');
    this.fill(1, names.topic, whole(f.generated), 'lag ' + whole(f.lag));
    this.fill(2, names.sink, windows, age);
    this.fill(3, table, whole(f.written), whole(f.writtenRate) + '/s written');
    this.level(1, f.lag / Math.max(1, mostLag || f.lag), false);
    this.level(2, f.windowAge / f.flushInterval, f.windowAge > 2 * f.flushInterval);
    this.move(0, f.generatedRate);
    const reads = !f.sinkTasks.startsWith('0/');
    this.move(1, reads && (f.lag > 0 || f.writtenRate > 0) ? f.generatedRate : 0);
    if (this.written >= 0 && f.written > this.written) this.pulse();
    this.written = f.written;
    this.text.textContent = `${names.source} generates ${whole(f.generatedRate)} records per second into the topic `
      + `${names.topic}, which holds ${whole(f.generated)}. Windows of ${names.sink}: ${windows}${age && ', ' + age}. `
      + `${names.table}: ${whole(f.written)} written, ${whole(f.writtenRate)} per second; ${whole(f.lag)} are not written yet.`;
  }

  move(i, rate) {
    const {drops, movement} = this.pipes[i];
    const rests = this.stopped || rate === 0;
    drops.classList.toggle('still', rests);
    movement.updatePlaybackRate(calm.matches || rests ? 0 : 0.4 + Math.log10(1 + rate) / 2);
  }

  /** Nothing moves any more, or all goes on: after the end of a run, and while nothing is heard of it. */
  stop(stopped) {
    this.stopped = stopped;
    if (!stopped) return;
    clearTimeout(this.pulsing);
    [0, 1, 2].forEach(i => this.move(i, 0));
  }

  /** The sink writes at intervals. */
  pulse() {
    this.move(2, 10000);
    clearTimeout(this.pulsing);
    this.pulsing = setTimeout(() => this.move(2, 0), PULSE_MS);
  }
}

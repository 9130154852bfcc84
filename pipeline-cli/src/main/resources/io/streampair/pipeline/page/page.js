// SPDX-License-Identifier: Apache-2.0
// Shows what the run sends. Every value goes into the page as text, never as HTML.
import {Chart, element} from './charts.js';
import {Flow} from './flow.js';
import {Lanes} from './lanes.js';

const MOST_POINTS = 600;
const $ = id => document.getElementById(id);
const NOTES = 12;
const flow = new Flow(document.querySelector('#flow svg'), $('flow-text'));
const lanes = new Lanes($('chaos'));
let charts = [];
let points = [];
let names = {source: '', topic: '', sink: '', table: ''};
let figures;
let faults;
let phase;
let stream;
let ended = false;
let frame;

/** At most once a frame, however much comes. */
function draw() {
  if (frame === undefined && !document.hidden) frame = requestAnimationFrame(paint);
}

function paint() {
  frame = undefined;
  charts.forEach(chart => chart.draw(points));
  if (figures) flow.show(figures, names, Math.max(...points.map(point => point[3]), figures.lag));
  if (faults) lanes.show(faults, ended && points.length ? points[points.length - 1][0] : Date.now());
}

function tick() {
  if (faults && !ended && !document.hidden) lanes.show(faults, Date.now());
  if (!phase) return;
  const all = Math.max(0, Math.round((Date.now() - phase.since) / 1000));
  $('clock').textContent = ended ? '' : all < 60 ? all + ' s' : Math.floor(all / 60) + ' min ' + all % 60 + ' s';
}

/** Read aloud only if it is another problem, not if a number in it grows. */
function announce(problems) {
  const text = problems.map(problem => problem.what).join('. ').replace(/\d[\d,.]*/g, '#');
  if (text === $('announced').dataset.text) return;
  const first = $('announced').dataset.text === undefined;
  $('announced').dataset.text = text;
  $('announced').textContent = problems.length ? problems.map(problem => problem.what + '. ' + problem.remedy).join(' ')
    : first ? '' : 'Nothing is wrong any more.';
}

function table(place, columns, rows) {
  const head = element('tr', {}, ...columns.map(name => element('th', {scope: 'col'}, name)));
  const body = rows.map(row => element('tr', {}, ...row.map(cell => element('td', {class: 'text'}, ...breakable(cell)))));
  place.replaceChildren(element('thead', {}, head), element('tbody', {}, ...body));
}

/** A text whose lines may be broken where its own line breaks are written as \\n. */
function breakable(text) {
  return text.split(/(?<=\\n)/).flatMap((line, i) => i ? [element('wbr'), line] : [line]);
}

function reveal(...ids) {
  ids.forEach(id => { $(id).hidden = false; });
}

function state(text, well) {
  return element('td', {class: 'state ' + (well === undefined ? '' : well ? 'well' : 'ill')}, text);
}

const sections = {
  run(run) {
    names = run;
    reveal('flow', 'newest-rows', 'dead-letters', 'actions');
    document.title = run.topic + ' – Streampair pipeline';
    draw();
  },
  phase(now) {
    phase = now;
    $('phase').textContent = now.text;
    tick();
  },
  verdict(verdict) {
    $('verdict').textContent = verdict.text;
    $('verdict').className = verdict.right ? 'met' : 'missed';
  },
  flow(now) {
    figures = now;
    draw();
  },
  charts(all) {
    reveal('last-minutes');
    $('charts').replaceChildren();
    charts = all.map(chart => new Chart($('charts'), chart));
    draw();
  },
  faults(now) {
    faults = now;
    reveal('chaos');
    $('title').textContent = 'Streampair chaos';
    document.title = 'Streampair chaos';
    draw();
  },
  notes(notes) {
    $('notes').replaceChildren(...notes.slice(-NOTES).reverse().map(note => element('li', {}, note)));
  },
  points(more) {
    points = points.concat(more).slice(-MOST_POINTS);
    draw();
  },
  problems(problems) {
    reveal('problems');
    $('problems').classList.toggle('some', problems.length > 0);
    $('problems').querySelector('.none').hidden = problems.length > 0;
    $('problems').querySelector('ul').replaceChildren(...problems.map(problem => {
      const item = element('li', {}, element('strong', {}, problem.what));
      if (problem.detail) item.append(element('pre', {}, problem.detail));
      item.append(element('p', {}, problem.remedy));
      return item;
    }));
    announce(problems);
  },
  servers(servers) {
    reveal('states');
    $('servers').replaceChildren(...servers.map(server => element('tr', {}, element('th', {scope: 'row'}, server.name),
      element('td', {}, server.address), state(server.state, server.well))));
  },
  tasks(tasks) {
    $('tasks').replaceChildren(...tasks.map(task => element('tr', {}, element('th', {scope: 'row'}, task.name),
      state(task.state, task.state === 'RUNNING' ? true : task.state === 'FAILED' ? false : undefined),
      element('td', {}, task.worker))));
  },
  rows(rows) {
    $('rows-note').textContent = rows.note;
    table($('rows'), rows.columns, rows.rows.map(row => row.map(cell => cell === null ? 'null' : cell)));
  },
  letters(letters) {
    $('letters-note').textContent = letters.note;
    table($('letters'), letters.letters.length ? ['Record', 'Why', 'Key', 'Value'] : [],
      letters.letters.map(letter => [letter.record, letter.why, letter.key, letter.value]));
  },
};

function end() {
  ended = true;
  flow.stop(true);
  paint();
  tick();
  document.title = 'Ended: ' + document.title;
  document.body.dataset.ended = 'true';
}

function open() {
  stream = new EventSource('events');
  stream.addEventListener('open', () => {
    points = [];
    flow.stop(false);
    $('link').textContent = '';
  });
  Object.entries(sections).forEach(([name, show]) =>
    stream.addEventListener(name, event => show(JSON.parse(event.data))));
  stream.addEventListener('end', () => {
    stream.close();
    end();
  });
  stream.addEventListener('error', () => {
    if (!ended && !$('link').textContent) {
      flow.stop(true);
      $('link').textContent = 'The run does not answer: it has ended, or this page is open too many times. '
        + 'What you see is from ' + new Date().toLocaleTimeString('en-GB') + ' or before.';
    }
  });
}

/** A browser has few connections for each site: a page in the background gives its own up when another one is opened. */
function live() {
  const others = new BroadcastChannel('opened');
  others.addEventListener('message', () => {
    if (document.hidden) stream.close();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    if (stream.readyState === EventSource.CLOSED && !ended) open();
    draw();
  });
  others.postMessage('');
  open();
  setInterval(tick, 1000);
}

/** In a file that was saved at the end of a run, what it showed then is there. */
const saved = $('saved');
if (saved) {
  JSON.parse(saved.textContent).forEach(([name, content]) => sections[name](content));
  end();
} else {
  live();
}

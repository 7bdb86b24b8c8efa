// What the server says is shown, what a person does is sent: all state is the server's.
"use strict";

const ROLES = { headline: "h", subheadline: "u", byline: "b", editor: "e", timestamp: "t", label: "l",
  summary: "s", paragraph: "p", heading: "g", caption: "c", credit: "r", related: "k", slide: "d",
  furniture: "f", stray: "x", header: "j" };
const MOVES = { "Right as it is": ["Enter", () => give(read(here()))], "Not judged": ["?", () => give(["?"])],
  "Next doubtful line": ["n", () => seek("doubtful")], "Next wrong line": ["w", () => seek("wrong")],
  "The rest of the page is right": ["a", () => send(state.lines.filter(isOpen).map(line => [line.line, read(line)]))],
  "Next page": [".", () => turn(1)], "Last page": [",", () => turn(-1)] };
const ARROWS = { ArrowDown: () => step(1), ArrowUp: () => step(-1),
  ArrowRight: () => choose(at, part + 1), ArrowLeft: () => choose(at, part - 1) };

let state = null, at = 0, part = 0, done = Promise.resolve();

const find = selector => document.querySelector(selector);
const make = (tag, text = "", given = {}) => Object.assign(document.createElement(tag), { textContent: text }, given);
const inTurn = act => { done = done.then(act); }; // A key pressed before the last one is done waits.
const press = (text, act, given = {}) => make("button", text, { type: "button", onclick: () => inTurn(act), ...given });
const say = text => { find("#said").textContent = text; };
const items = () => [...document.querySelectorAll("#page .lines > li")];
const here = () => state.lines[at];
const read = line => line.parts.map(each => each.role);
const isOpen = line => line.label[0] === "?";
const is = { doubtful: line => line.doubtful && isOpen(line),
  wrong: line => !isOpen(line) && line.label.join() !== read(line).join() };

async function ask(number, told) {
  const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(told) };
  const seen = told || number !== state?.number ? "" : `?seen=${state.version}`;
  const answer = await fetch(`pages/${number}${seen}`, told && post).catch(() => null);
  if (answer === null) return say("the workbench has ended: nothing is saved");
  if (answer.status === 204) return false;
  const news = await answer.json();
  if (!answer.ok) return say(news.message);
  show(news);
  return true;
}

function show(news) {
  const turned = news.number !== state?.number, changed = turned || news.html !== state.html;
  const focused = find("#page :focus") !== null;
  state = news;
  find("#dialect").textContent = state.dialect;
  find("#score").textContent = state.score;
  const faults = state.faults.map(showFault).join("\n\n");
  if (find("#faults").textContent !== faults) find("#faults").textContent = faults;
  find("#pages ol").replaceChildren(...state.pages.map(showPage));
  find("#rules ol").replaceChildren(...state.rules.map(showRule));
  if (changed) {
    const page = new DOMParser().parseFromString(state.html.slice(state.html.indexOf("<main")), "text/html");
    find("#page").replaceChildren(...page.querySelector("main").children);
  }
  items().forEach(showLabel);
  choose(turned ? 0 : at, turned ? 0 : part, focused && changed);
}

const showFault = fault => [fault.message, ...fault.rows.map(([number, text]) =>
  `${number === fault.line ? "▶" : " "} ${String(number).padStart(4)}  ${text}`)].join("\n");

function showPage(page, number) {
  const counts = [page.wrong && `${page.wrong} wrong`, page.doubtful && `${page.doubtful} doubtful`,
    `${page.judged} of ${page.lines} judged`, ...page.dirty].filter(Boolean).join(", ");
  const item = make("li"), button = press(page.name, () => go(number, 0));
  button.append(make("small", counts, { className: page.wrong || page.dirty.length ? "dirty" : "" }));
  if (number === state.number) button.setAttribute("aria-current", "page");
  item.append(button);
  return item;
}

function showRule(rule) {
  const item = make("li", `${rule.hits} `, { className: rule.last ? "" : "dirty" });
  item.append(make("b", rule.name));
  if (rule.last === null) return item;
  const [number, line, text] = rule.last;
  item.append(" ", press(`${state.pages[number].name}:${line}`, () => go(number, line - 1)), make("span", text));
  return item;
}

function showLabel(item, number) {
  const line = state.lines[number], wrong = is.wrong(line);
  item.querySelector(".gold")?.remove();
  item.classList.toggle("doubtful", is.doubtful(line));
  item.onclick = event => { if (!event.target.closest("a")) choose(number, 0, true); };
  if (isOpen(line) || line.label[0] === "blank") return;
  item.append(make("b", `${wrong ? "should be" : "✓"} ${line.label.join(" ")}`,
    { className: `gold ${wrong ? "dirty" : "clean"}`, lang: "en" }));
}

function choose(number, which = 0, focus = true) {
  if (!state.lines.length) return;
  at = Math.min(number, state.lines.length - 1);
  part = Math.max(0, Math.min(which, here().parts.length - 1));
  items().forEach((item, index) => {
    item.tabIndex = index === at ? 0 : -1;
    item.setAttribute("aria-current", index === at);
  });
  if (focus) items()[at].focus({ preventScroll: true });
  if (focus) items()[at].scrollIntoView({ block: "center" });
  const one = here().parts[part], told = make("p", `Line ${here().line}`), evidence = make("ul");
  if (here().parts.length > 1) told.append(`, part ${part + 1} of ${here().parts.length}`);
  told.append(": ", make("b", one.role, { className: `role ${one.role}` }), ` by ${one.rule}`);
  if (one.confidence < 1) told.append(`, ${(100 * one.confidence).toFixed(1)} % sure`);
  evidence.append(...one.evidence.map(([name, weight]) =>
    make("li", `${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)} ${name.replaceAll("-", " ")}`)));
  find("#line").replaceChildren(told, evidence);
}

function step(by) {
  let next = at + by;
  while (state.lines[next] && read(state.lines[next])[0] === "blank") next += by;
  choose(state.lines[next] ? next : at);
}

const go = async (number, line) => { await ask(number); choose(line); };
const turn = by => go((state.number + by + state.pages.length) % state.pages.length, 0);

async function seek(what) {
  const below = state.lines.findIndex((line, index) => index > at && is[what](line));
  if (below >= 0) return choose(below);
  const others = state.pages.map((_, index) => (state.number + 1 + index) % state.pages.length);
  const next = others.find(index => state.pages[index][what]);
  if (next === undefined) return say(`no line is ${what}`);
  await ask(next);
  choose(state.lines.findIndex(is[what]));
}

async function send(told) {
  const saved = await ask(state.number, told);
  if (saved) say("saved");
  return saved;
}

async function give(roles) { if (await send([[here().line, roles]])) step(1); }

async function setRole(role, added) {
  const roles = isOpen(here()) ? read(here()) : [...here().label];
  if (added) roles.push(role); else roles[part] = role;
  if (!added && part + 1 >= here().parts.length) await give(roles);
  else if (await send([[here().line, roles]]) && !added) choose(at, part + 1);
}

const palette = Object.entries(ROLES).map(([role, key]) => [role, key, () => setRole(role, false), `role ${role}`]);
const moves = Object.entries(MOVES).map(([name, [key, act]]) => [name, key, act, ""]);
for (const [box, buttons] of [["#palette", palette], ["#moves", moves]])
  for (const [name, key, act, className] of buttons) {
    const button = press(`${name} `, act, { className });
    button.append(make("kbd", key));
    find(box).append(button);
  }
document.addEventListener("keydown", event => {
  // A key alone acts only while a line has the focus: nobody else's key is taken.
  if (event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("#page .lines > li")) return;
  const [role] = palette.find(each => each[1] === event.key.toLowerCase()) ?? [];
  const move = moves.find(each => each[1] === event.key);
  const act = ARROWS[event.key] ?? move?.[2] ?? (role && (() => setRole(role, event.shiftKey)));
  if (!act) return;
  event.preventDefault();
  inTurn(act);
});
inTurn(() => ask(0));
setInterval(() => { if (!document.hidden && state !== null) inTurn(() => ask(state.number)); }, 1000);

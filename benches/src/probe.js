// Runs in both pages before anything of theirs, and measures both in the same way.
//
// "Painted" is the second animation frame after the page held what was asked for: the first one
// comes before that frame is laid out and painted, the second after it.
(() => {
  if (window.bench) return;
  const bench = (window.bench = {
    // The first time each count of notes was painted: [count, milliseconds].
    counts: [],
    // What was written to localStorage and to the records of IndexedDB since the last `reset`.
    quick: null,
    durable: null,
    open: 0,
    file: null,
  });
  bench.reset = () => {
    bench.quick = { first: null, last: null, writes: 0, bytes: 0 };
    bench.durable = { completed: null, writes: 0, bytes: 0 };
    bench.file = null;
  };
  bench.reset();

  // The notes of the benchmarks are ASCII: a character is a byte.
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    const quick = bench.quick;
    quick.last = performance.now();
    quick.first ??= quick.last;
    quick.writes += 1;
    quick.bytes += key.length + value.length;
  };
  const put = IDBObjectStore.prototype.put;
  const followed = new WeakSet();
  IDBObjectStore.prototype.put = function (value, key) {
    const durable = bench.durable;
    durable.writes += 1;
    durable.bytes += (key?.length ?? 0) + (value?.length ?? value?.byteLength ?? 0);
    if (!followed.has(this.transaction)) {
      followed.add(this.transaction);
      bench.open += 1;
      this.transaction.addEventListener("complete", () => {
        bench.open -= 1;
        bench.durable.completed = performance.now();
      });
      this.transaction.addEventListener("abort", () => (bench.open -= 1));
    }
    return put.call(this, value, key);
  };

  // Files are downloads, which both pages can do without asking anybody.
  delete Window.prototype.showSaveFilePicker;
  delete window.showSaveFilePicker;
  const make = URL.createObjectURL;
  URL.createObjectURL = function (blob) {
    bench.file = { at: performance.now(), size: blob.size };
    return make.call(URL, blob);
  };

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const papers = document.getElementsByClassName("note");
  const editors = document.getElementsByClassName("note-editor");
  const ghosts = document.getElementsByClassName("ghost");
  bench.notes = () => papers.length - editors.length - ghosts.length;

  const begin = () =>
    [...document.querySelectorAll("button")].find((button) => button.textContent.trim().startsWith("Start empty"));

  // A table says how many rows it has; one that is virtualised makes those in sight.
  const grid = () => document.querySelector("[role=grid]");
  const rows = (count) =>
    grid()?.getAttribute("aria-rowcount") === String(count + 1) && grid().querySelectorAll("[role=row]").length > Math.min(count, 8);
  bench.tabled = null;
  (async () => {
    if (!location.hash.includes("priorities")) return;
    do await frame();
    while (!grid() || grid().querySelectorAll("[role=row]").length < 8);
    await frame();
    bench.tabled = performance.now();
  })();

  // When the table had painted its rows, from the start of the navigation; then sorts it.
  bench.table = async (count) => {
    while (!bench.tabled || !rows(count)) await wait(5);
    await bench.calm();
    const header = [...document.querySelectorAll("[role=columnheader]")].find((header) => header.textContent.trim().startsWith("Reach"));
    const press = header.querySelector("button") ?? header;
    const before = header.getAttribute("aria-sort");
    const began = performance.now();
    press.click();
    const sorted = (await bench.painted(() => header.getAttribute("aria-sort") !== before)) - began;
    return { painted: bench.tabled, sorted };
  };

  // The pages that reckon with all initiatives: when what they found was painted, and how long the longest wait
  // for a frame was, both from the start of the navigation.
  const old = () => document.querySelector("main [data-old], main [aria-busy=true]");
  const found = () =>
    location.hash.includes("how-sure") ? document.querySelector("main tbody tr") : document.querySelectorAll("main [aria-busy=false]").length > 1;
  bench.judgement = null;
  (async () => {
    if (!/how-sure|what-fits/.test(location.hash)) return;
    let wait = 0, before = 0;
    const next = async () => {
      await frame();
      const now = performance.now();
      wait = Math.max(wait, now - before);
      before = now;
    };
    do await next();
    while (old() || !found());
    await next();
    bench.judgement = { painted: before, wait };
  })();
  bench.judged = async () => {
    while (!bench.judgement) await wait(20);
    return bench.judgement;
  };

  const give = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const type = (field, text) => {
    give.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text.slice(-1), inputType: "insertText" }));
  };

  // Types a word into the filter: how long each of its letters keeps the page busy. Then shows all again.
  bench.filterTable = async (word) => {
    const field = document.querySelector("[aria-label='Find initiatives']");
    const all = grid().getAttribute("aria-rowcount");
    const measured = [];
    for (let letters = 1; letters <= word.length; letters += 1) {
      await bench.calm();
      measured.push((await bench.busy(() => type(field, word.slice(0, letters)))).busy);
    }
    await bench.painted(() => grid().getAttribute("aria-rowcount") !== all);
    type(field, "");
    await bench.painted(() => grid().getAttribute("aria-rowcount") === all);
    await bench.calm();
    return measured;
  };

  // Scrolls the table by so many screens: how long each keeps the page busy.
  bench.scrollTable = async (screens) => {
    let scroller = grid();
    while (scroller !== document.documentElement && scroller.scrollHeight <= scroller.clientHeight + 10) scroller = scroller.parentElement;
    const measured = [];
    for (let screen = 0; screen < screens; screen += 1) {
      await frame();
      measured.push((await bench.busy(() => (scroller.scrollTop += 600))).busy);
    }
    scroller.scrollTop = 0;
    await bench.painted(() => true);
    await bench.calm();
    return measured;
  };

  // Gives the initiative that comes first the most effort, in its cell: until it has gone from the first row and that
  // is painted, from the key that ends the edit.
  bench.scoreTable = async (times) => {
    const lines = () => [...grid().querySelectorAll("[role=row]")].filter((row) => row.querySelector("[role=gridcell]"));
    const headers = [...document.querySelectorAll("[role=columnheader]")];
    const at = headers.findIndex((header) => header.textContent.trim().startsWith("Effort"));
    const score = headers.find((header) => /^(Score|RICE)/.test(header.textContent.trim()));
    while (score.getAttribute("aria-sort") !== "descending") {
      (score.querySelector("button") ?? score).click();
      await bench.painted(() => true);
    }
    const measured = [];
    for (let time = 0; time < times; time += 1) {
      await bench.calm();
      const first = lines()[0].textContent;
      const cell = lines()[0].children[at];
      // A press puts the cursor there; the page written by hand has none.
      for (const kind of ["mousedown", "mouseup", "click"]) cell.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
      cell.focus();
      await frame();
      cell.dispatchEvent(new KeyboardEvent("keydown", { key: "9", bubbles: true, cancelable: true }));
      let field = null;
      await bench.painted(() => (field = grid().querySelector("input:not([type=checkbox])")));
      type(field, "999");
      await frame();
      const began = performance.now();
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      const gone = () => lines()[0].textContent !== first && !lines()[0].querySelector("input:not([type=checkbox])");
      measured.push((await bench.painted(gone)) - began);
      document.activeElement?.blur();
    }
    await bench.calm();
    return measured.slice(1);
  };

  let known = 0;
  (async () => {
    for (;;) {
      await frame();
      const count = bench.notes();
      if (count !== known) {
        known = count;
        await frame();
        bench.counts.push([count, performance.now()]);
      }
    }
  })();

  bench.painted = async (is) => {
    do await frame();
    while (!is());
    await frame();
    return performance.now();
  };
  bench.saved = () => document.querySelector(".save")?.dataset.state === "saved";
  // Nothing is being written, and the page says so, twenty looks in a row. Looks and not time: a
  // page that is busy is not calm.
  bench.calm = async () => {
    for (let calm = 0; calm < 20; calm += 1) {
      if (bench.open > 0 || !bench.saved()) calm = 0;
      await wait(12);
    }
  };

  // When the page held so many notes and had painted them, from the start of the navigation.
  bench.opened = async (count) => {
    for (;;) {
      const found = bench.counts.find(([there]) => there === count);
      if (found) break;
      await wait(5);
    }
    const painted = bench.counts.find(([there]) => there === count)[1];
    await bench.calm();
    const text = document.querySelector("article.note[id] p");
    return { painted, dots: text?.getClientRects().length === 0 };
  };

  // Does something, and says when, how long its handlers took, and how long they and the frame that
  // follows kept the page busy.
  bench.busy = async (act) => {
    const began = performance.now();
    act();
    // What the page does right after the handler counts as well.
    await task();
    const handler = performance.now() - began;
    await frame();
    const first = performance.now();
    await task();
    return { began, handler, busy: handler + performance.now() - first };
  };

  // Types one character after another into the text of a note.
  bench.edit = async (id, times) => {
    const paper = document.getElementById("note-" + id);
    const { left, top, width, height } = paper.getBoundingClientRect();
    paper.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 }));
    let field = null;
    await bench.painted(() => (field = document.querySelector(".note-editor textarea")) && document.activeElement === field);
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
    const measured = [];
    for (let time = 0; time < times; time += 1) {
      await bench.calm();
      // At any moment of a frame, as a person's keys come.
      await wait((time * 7) % 17);
      bench.reset();
      const { began, busy } = await bench.busy(() => {
        write.call(field, field.value + "x");
        field.dispatchEvent(new InputEvent("input", { bubbles: true, data: "x", inputType: "insertText" }));
      });
      await frame();
      const painted = performance.now();
      while (!bench.quick.first) await wait(1);
      await bench.calm();
      measured.push({
        busy,
        painted: painted - began,
        quick: bench.quick.first - began,
        durable: bench.durable.completed && bench.durable.completed - began,
        quickBytes: bench.quick.bytes,
        durableBytes: bench.durable.writes ? bench.durable.bytes : null,
      });
    }
    field.blur();
    await bench.calm();
    // The first edit pays for what later ones find ready.
    return measured.slice(1);
  };

  // Drags an element in so many steps, a frame apart, and lets it go; how long each step kept the page busy.
  const drag = async (element, steps) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { x: left + width / 2, y: top + height / 2 };
    const pointer = (kind, buttons) =>
      element.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, pointerType: "mouse", button: kind === "pointermove" ? -1 : 0, buttons, clientX: at.x, clientY: at.y }));
    pointer("pointerdown", 1);
    const measured = [];
    for (let step = 0; step < steps; step += 1) {
      await frame();
      at.x += 4 * Math.cos(step / 9);
      at.y += 4 * Math.sin(step / 9);
      measured.push((await bench.busy(() => pointer("pointermove", 1))).busy);
    }
    pointer("pointerup", 0);
    await bench.calm();
    // The first steps lift it.
    return measured.slice(4);
  };
  bench.drag = (id, steps) => drag(document.getElementById("note-" + id), steps);

  // Drags a dot of the matrix that lies by itself, from about the middle of the plot.
  bench.dragDot = async (steps) => {
    const dots = [...document.querySelectorAll(".plot .dot, .matrix i")];
    const plot = dots[0].parentNode.getBoundingClientRect();
    const apart = (dot) => {
      const { left, top } = dot.getBoundingClientRect();
      return Math.hypot(left - plot.left - plot.width / 2, top - plot.top - plot.height / 2);
    };
    const nearest = dots.map((dot) => [apart(dot), dot]).sort(([one], [other]) => one - other)[0][1];
    await bench.calm();
    return { dots: dots.length, steps: await drag(nearest, steps) };
  };

  // Tidies the notes: how long the press keeps the page busy.
  bench.tidy = async () => {
    const button = [...document.querySelectorAll("button")].find((button) => (button.ariaLabel ?? button.textContent).trim() === "Tidy");
    if (!button) return null;
    await bench.calm();
    const { handler, busy } = await bench.busy(() => button.click());
    await bench.calm();
    return { handler, busy };
  };

  bench.export = async () => {
    bench.reset();
    const button = [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Save a file");
    const began = performance.now();
    button.click();
    while (!bench.file) await wait(1);
    const made = bench.file;
    await bench.calm();
    return { file: made.at - began, size: made.size };
  };

  // Drops a file, presses the button that takes it, and waits for so many notes.
  bench.take = async (text, count) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "plan.json", { type: "application/json" }));
    let began = performance.now();
    for (const kind of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    let button = null;
    const offered = (await bench.painted(() => (button = document.querySelector("dialog[open] .dialog-foot .primary")))) - began;
    await wait(100);
    bench.reset();
    began = performance.now();
    button.click();
    const painted = (await bench.painted(() => !document.querySelector("dialog[open]") && bench.notes() === count)) - began;
    await bench.calm();
    return {
      offered,
      painted,
      quick: bench.quick.last && bench.quick.last - began,
      durable: bench.durable.completed && bench.durable.completed - began,
    };
  };

  // The first visit's page is there: files can be dropped on it.
  bench.welcomed = async () => {
    while (!begin()) await frame();
    await bench.painted(() => true);
    return null;
  };

  // The first visit: presses the first choice as soon as it is there.
  bench.visit = async () => {
    while (!begin()) await frame();
    begin().click();
    const click = await bench.painted(() => document.querySelector(".board"));
    // The browser tells of a paint a while after it.
    const paint = () => performance.getEntriesByName("first-contentful-paint")[0];
    for (let looks = 0; !paint() && looks < 200; looks += 1) await wait(10);
    return { contentful: paint()?.startTime ?? null, click };
  };
})();

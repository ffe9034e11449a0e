// A whole date typed or pasted into one box fills all of them; the Western year is echoed.
for (const group of document.querySelectorAll("[data-date]")) {
    const { eras, ad, echo } = group.dataset;
    const table = eras.split(";").map((row) => {
        const [name, letter, first] = row.split(",");
        return { name, letter, first: Number(first) };
    });
    const part = (name) => group.querySelector(`[data-part="${name}"]`);
    const box = { era: part("era"), y: part("y"), m: part("m"), d: part("d") };
    const output = group.querySelector("[data-echo-text]");
    const plain = (text) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
    const number = (text) => (plain(text) === "元" ? 1 : Number(plain(text)));

    function read(text) {
        const line = plain(text);
        const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(line);
        if (compact) return { era: ad, y: compact[1], m: compact[2], d: compact[3] };
        const sign = "[-./年‐－ー]";
        const found = new RegExp(`^(\\D*?)(\\d+|元)${sign}(\\d{1,2})[-./月‐－ー](\\d{1,2})日?$`)
            .exec(line);
        if (!found) return null;
        const [, mark, y, m, d] = found;
        if (mark === "" || mark === ad) return y.length === 4 ? { era: ad, y, m, d } : null;
        const era = table.find((row) =>
            [row.name, row.letter, row.name[0]].includes(mark.replace(/\.$/, "")));
        return era ? { era: era.name, y, m, d } : null;
    }

    function fill(text) {
        const date = read(text);
        if (!date) return false;
        box.era.value = date.era;
        box.y.value = date.y;
        box.m.value = String(Number(date.m));
        box.d.value = String(Number(date.d));
        show();
        group.dispatchEvent(new Event("input", { bubbles: true }));
        return true;
    }

    function show() {
        const era = table.find((row) => row.name === box.era.value);
        const [y, m, d] = [number(box.y.value), number(box.m.value), number(box.d.value)];
        const year = era && y ? era.first + y - 1 : 0;
        const day = new Date(Date.UTC(year, m - 1, d));
        const exists = year && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
        output.textContent = exists
            ? echo.replace("{y}", year).replace("{m}", m).replace("{d}", d) : "";
    }

    group.addEventListener("paste", (event) => {
        if (event.target.dataset.part && fill(event.clipboardData.getData("text"))) {
            event.preventDefault();
        }
    });
    group.addEventListener("change", (event) => {
        if (event.target.dataset.part === "era" || !fill(event.target.value)) show();
    });
    for (const shortcut of group.querySelectorAll("[data-fill]")) {
        shortcut.hidden = false;
        shortcut.addEventListener("click", () => fill(shortcut.dataset.fill));
    }
    show();
}

// Says how many characters are left, as a person counts them, once most of them are used: below an empty
// box the number is no news. Never cuts what was typed.
const letters = new Intl.Segmenter("ja", { granularity: "grapheme" });

for (const field of document.querySelectorAll("[data-limit]")) {
    const line = document.getElementById(`${field.id}-count`);
    const spoken = document.createElement("span");
    spoken.className = "vh";
    spoken.setAttribute("aria-live", "polite");
    line.after(spoken);
    let pause;

    const words = () => {
        const left = Number(field.dataset.limit) - [...letters.segment(field.value)].length;
        line.classList.toggle("over", left < 0);
        line.hidden = left > Number(field.dataset.limit) / 3;
        const text = left < 0 ? line.dataset.over : line.dataset.left;
        return text.replace("{count}", Math.abs(left).toLocaleString("ja"));
    };
    line.textContent = words();
    field.addEventListener("input", () => {
        line.textContent = words();
        clearTimeout(pause);
        pause = setTimeout(() => { spoken.textContent = line.hidden ? "" : line.textContent; }, 1000);
    });
}

// Warns five minutes before the end of the session and lets it be extended.
const dialog = document.getElementById("session");
const text = dialog.querySelector("[data-text]");
const words = dialog.dataset;
const warning = 5 * 60000;
let end = Date.now() + Number(words.minutes) * 60000;

function say(line) {
    if (text.textContent !== line) text.textContent = line;
}

function look() {
    const left = end - Date.now();
    if (left > warning) return;
    if (!dialog.open) dialog.showModal();
    if (left <= 0) say(words.over);
    else if (left < 60000) say(words.last);
    else say(words.left.replace("{minutes}", Math.ceil(left / 60000)));
}

dialog.querySelector("[data-extend-now]").addEventListener("click", async () => {
    if (Date.now() >= end) {
        location.reload();
        return;
    }
    try {
        const answer = await fetch(words.extend, {
            method: "POST", credentials: "same-origin", redirect: "error",
            body: new URLSearchParams({ csrf: words.csrf }),
        });
        if (!answer.ok) throw new Error(answer.status);
        end = Date.now() + Number(words.minutes) * 60000;
        dialog.close();
    } catch {
        say(words.failed);
    }
});

setInterval(look, 5000);
look();

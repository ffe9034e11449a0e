// Menus close on Esc, on a press outside, and when the focus moves on.
for (const menu of document.querySelectorAll("[data-menu]")) {
    const button = menu.querySelector("summary");
    menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !menu.open || event.isComposing) return;
        menu.open = false;
        button.focus();
    });
    menu.addEventListener("focusout", (event) => {
        if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    document.addEventListener("click", (event) => {
        if (!menu.contains(event.target)) menu.open = false;
    });
}

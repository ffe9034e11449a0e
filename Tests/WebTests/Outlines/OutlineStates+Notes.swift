extension OutlineState {
    static let noteStates = writingStates + taskStates + fileStates

    private static let correction = "/files/{id}/notes/{note}/correction"

    private static let writingStates: [OutlineState] = [
        page("notes/notes", "/files/{id}/notes"),
        page("notes/notes-empty", "/files/{id}/notes") { "\($0.fresh.received.file)" },
        page("notes/notes-reading-only", "/files/{id}/notes", by: .consented),
        page("notes/notes-filtered", "/files/{id}/notes", query: "?by=phone"),
        draft("notes/note", "/files/{id}/notes", TypedForms.note),
        errors("notes/note", "/files/{id}/notes"),
        errors(
            "notes/note-wrong", "/files/{id}/notes",
            [("start", "25:00"), ("minutes", "many"), ("next_on", "R8.4.20")]),
        page("notes/note-saved", "/files/{id}/notes/{note}"),
        page("notes/correction", correction),
        draft("notes/correction", correction, TypedForms.note),
        errors("notes/correction", correction),
        reached("notes/correction-conflict", "POST \(correction)") {
            let path = $0.path(correction)
            _ = try await $0.send(path, TypedForms.note)
            let later = TypedForms.note.filter { $0.0 != "facts" } + [("facts", "電話で話した。")]
            return try await $0.send(path, later)
        },
        page("notes/notes-paper", "/files/{id}/notes/sheet"),
    ]

    private static let taskStates: [OutlineState] = [
        page("tasks/tasks", "/files/{id}/tasks"),
        page("tasks/tasks-empty", "/files/{id}/tasks") { "\($0.fresh.received.file)" },
        draft("tasks/task", "/files/{id}/tasks", [("title", "家主に電話する"), ("due_on", "R8.4.20")]),
        errors("tasks/task", "/files/{id}/tasks"),
        page("tasks/task", "/tasks/{id}"),
        page("tasks/task-done", "/tasks/{id}") { "\($0.doneTask)" },
        page("tasks/cancellation", "/tasks/{id}/cancellation"),
        errors("tasks/cancellation", "/tasks/{id}/cancellation"),
        page("tasks/assignment", "/tasks/{id}/assignment"),
        errors("tasks/assignment", "/tasks/{id}/assignment"),
        conflict(
            "tasks/assignment", "/tasks/{id}/assignment", [("owner", "w-fukushi2")],
            after: (.head, [("owner", "w-fukushi-sup")])),
        page("tasks/postponement", "/tasks/{id}/postponement"),
        errors("tasks/postponement", "/tasks/{id}/postponement"),
        conflict(
            "tasks/postponement", "/tasks/{id}/postponement", [("due_on", "R8.4.20")],
            after: (.head, [("due_on", "R8.4.10")])),
    ]

    private static let fileStates: [OutlineState] = [
        page("files/file", "/files/{id}"),
        page("files/file-receiver", "/files/{id}", by: .receiver),
        page("files/file-fresh", "/files/{id}") { "\($0.fresh.received.file)" },
        page("files/file-closed", "/files/{id}") { "\($0.closed.received.file)" },
        page("files/files", "/files"), page("files/files-empty", "/files", by: .foreign),
        page("files/files-filtered", "/files", query: "?scope=mine&overdue=yes&order=last"),
        page("files/companion", "/files/{id}/companion"),
        errors("files/companion", "/files/{id}/companion"),
        conflict(
            "files/companion", "/files/{id}/companion", [("companion", "w-fukushi2")],
            after: (.head, [("companion", "w-fukushi-sup")])),
    ]
}

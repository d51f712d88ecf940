"""The terminal UI. `quizzer.tui.app.run` opens it; what is asked, graded and scheduled is decided below it."""

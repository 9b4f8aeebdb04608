package org.daybook.app.ui.firstrun;

/// What waits for this desk today.
///
/// @param sessions sessions of the branch's business day
/// @param students places in their registers
public record TodaysWork(int sessions, int students) {}

package org.daybook.model.command;

/// What somebody did, in the words of the desk: an immutable record, named in the imperative.
/// Everything that changes state is one; [CommandType] gives its wire name, nature and rule.
public interface Command {}

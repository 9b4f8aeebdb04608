package org.daybook.app.ui.shell;

/// The person at the desk: `role` is the role's name as the organisation wrote it.
public record SignedInPerson(Object id, String name, String role) {}

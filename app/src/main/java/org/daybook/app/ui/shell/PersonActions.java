package org.daybook.app.ui.shell;

/// What the person's menu asks of the rest of the program.
public interface PersonActions {

  /// Lets another person take the desk over by PIN.
  void switchPerson();

  /// The same, and whoever takes it over begins at that place.
  void switchPersonAt(Place place);

  void signOut();
}

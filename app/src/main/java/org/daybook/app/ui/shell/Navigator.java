package org.daybook.app.ui.shell;

/// Brings a screen into the frame. View models ask it; tests record what they asked.
public interface Navigator {

  void open(Place place);

  void openSyncCentre();
}

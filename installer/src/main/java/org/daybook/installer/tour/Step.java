package org.daybook.installer.tour;

/// One step of the tour.
///
/// @param name also the name of its picture, after its number
/// @param act does it, and insists on what the screen must show then
record Step(String name, Act act) {

  /// What happens in a step.
  @FunctionalInterface
  interface Act {
    /// @throws StepFailedException where the screen does not show what it must
    void play() throws Exception;
  }
}

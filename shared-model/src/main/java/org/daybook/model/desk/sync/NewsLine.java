package org.daybook.model.desk.sync;

/// The line over which the server says that there are news. One at a time; what an earlier one
/// still says is not listened to.
final class NewsLine {
  private long number;
  private boolean wanted;
  private boolean open;
  private boolean stands;

  /// The server answers, so that a line may stand.
  void want() {
    wanted = !open;
  }

  boolean wanted() {
    return wanted;
  }

  /// Whether one was asked for and has not ended.
  boolean isOpen() {
    return open;
  }

  boolean stands() {
    return stands;
  }

  boolean isCurrent(long line) {
    return open && line == number;
  }

  SyncAction listen() {
    wanted = false;
    open = true;
    number++;
    return new SyncAction.Listen(number);
  }

  void stood() {
    stands = true;
  }

  void ended() {
    open = false;
    stands = false;
  }

  SyncAction hangUp() {
    ended();
    wanted = false;
    return new SyncAction.HangUp();
  }
}

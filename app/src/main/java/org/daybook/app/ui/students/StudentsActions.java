package org.daybook.app.ui.students;

import java.util.UUID;

/// Where a card leads to outside of the book.
public interface StudentsActions {

  /// Opens the register of a session with the keyboard on a student.
  void openRegister(UUID sessionId, UUID studentId);

  /// Asks at which session a student shall have a seat.
  void bookSeat(UUID studentId, String name);

  /// Shows the statement of a student's wallet.
  void openWallet(UUID studentId);

  /// Shows a student's card as it is printed.
  void printCard(UUID studentId);
}

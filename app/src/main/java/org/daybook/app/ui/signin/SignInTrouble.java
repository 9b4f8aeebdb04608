package org.daybook.app.ui.signin;

import java.util.Locale;
import org.daybook.app.service.signin.SignInResult.Why;

/// Why nobody was let in, as a message key and the code to read to support.
public record SignInTrouble(String key, String code) {

  /// A PIN is four to eight digits.
  static final SignInTrouble PIN_FORM = new SignInTrouble("pin_form", "SIGN-10");

  /// The two PINs differ.
  static final SignInTrouble PIN_DIFFERS = new SignInTrouble("pin_differs", "SIGN-11");

  /// The desk itself failed.
  static final SignInTrouble FAILED = new SignInTrouble("failed", "SIGN-12");

  /// A password has 8 characters to 72 bytes.
  static final SignInTrouble PASSWORD_FORM = new SignInTrouble("password_form", "SIGN-16");

  /// The two passwords differ.
  static final SignInTrouble PASSWORD_DIFFERS = new SignInTrouble("password_differs", "SIGN-17");

  static SignInTrouble of(Why why) {
    return new SignInTrouble(why.name().toLowerCase(Locale.ROOT), why.code());
  }
}

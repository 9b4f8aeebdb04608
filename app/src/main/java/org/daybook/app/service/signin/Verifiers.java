package org.daybook.app.service.signin;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/// Makes and checks what this desk knows people by: slow salted hashes of its own, never the
/// server's.
final class Verifiers {
  private final PasswordEncoder encoder;

  Verifiers(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  static Verifiers standard() {
    return new Verifiers(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
  }

  String make(String secret) {
    var made = encoder.encode(secret);
    if (made == null) {
      throw new IllegalStateException("no verifier was made");
    }
    return made;
  }

  boolean fits(String secret, String verifier) {
    return encoder.matches(secret, verifier);
  }
}

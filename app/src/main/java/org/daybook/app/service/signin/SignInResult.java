package org.daybook.app.service.signin;

/// What became of an attempt to sign in.
public sealed interface SignInResult {

  /// @param online whether the server said so; otherwise this desk knew the person
  record SignedIn(Person person, boolean online) implements SignInResult {}

  record Refused(Why why) implements SignInResult {}

  /// Why not.
  enum Why {
    /// Name or password is wrong, or the person may not sign in.
    WRONG("SIGN-01"),
    /// There is no network, and this person has not signed in at this desk with one.
    NOT_KNOWN_HERE("SIGN-02"),
    /// There has been no contact for too long; a manager or the network can help.
    LEASE_OVER("SIGN-03"),
    /// The person's last full sign-in is too long ago for a PIN.
    PIN_TOO_OLD("SIGN-04"),
    /// The PIN is wrong.
    PIN_WRONG("SIGN-05"),
    /// The PIN was wrong too often, or none was set: sign in fully.
    PIN_LOCKED("SIGN-06"),
    /// The server refuses this desk.
    DEVICE_REFUSED("SIGN-07"),
    /// The person's name is not on this desk yet.
    NOT_LOADED("SIGN-08"),
    /// After several wrong passwords the desk waits before it looks at another.
    TOO_SOON("SIGN-09"),
    /// The password would travel to another machine in clear.
    NOT_ENCRYPTED("SIGN-13"),
    /// The invitation is not the person's, was used, is too old, or was mistyped.
    CODE_WRONG("SIGN-14"),
    /// A password can only be chosen with the network.
    NEEDS_SERVER("SIGN-15");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /// What a person can read to support.
    public String code() {
      return code;
    }
  }
}

package org.daybook.app.service.signin;

/// What a desk knows of itself as soon as its files are its own, before its rows are there.
///
/// @param deskName what people call it
/// @param knowsSomebody whether anybody has signed in here: then there is something to sign in to
public record Doorstep(String deskName, boolean knowsSomebody) {}

package org.daybook.app.paper;

/// How words look.
///
/// @param size of the type in points
record Style(Weight weight, double size, Shade shade) {

  static Style plain(double size) {
    return new Style(Weight.REGULAR, size, Shade.BLACK);
  }

  static Style strong(double size) {
    return new Style(Weight.STRONG, size, Shade.BLACK);
  }

  static Style quiet(double size) {
    return new Style(Weight.REGULAR, size, Shade.GREY);
  }
}

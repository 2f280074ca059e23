/// Where the catalogues are that tests open.
public enum CatalogueFolders {
  /// A tiny catalogue of chemical elements, which uses every type of field.
  public static var elements: String { repository + "/Tests/CaseTestSupport/Elements" }

  /// The catalogue that the program ships.
  public static var shipped: String { repository + "/Catalog" }

  /// The repository's root.
  public static var repository: String {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(3).joined(separator: "/")
  }
}

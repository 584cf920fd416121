namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>Where things are in this checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Checkout.Root;

    /// <summary>debug or release, as these tests were built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;
}

namespace ProposalDesk.Tests;

/// <summary>Where this checkout is: some tests read the repository itself.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ProposalDesk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run from a build inside the checkout.");
    }
}

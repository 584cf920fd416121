using System.Diagnostics;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>
/// The program as it is put into service, published once in a run from what these tests were built with: only a published
/// one has its style sheets, templates and fonts beside it.
/// </summary>
internal static class PublishedDesk
{
    private static readonly Lazy<Task<string>> _program = new(PublishAsync);

    public static Task<string> GetAsync() => _program.Value;

    private static async Task<string> PublishAsync()
    {
        var project = Path.Combine(Repository.Root, "src", "ProposalDesk.Web");
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", project, "--configuration", Repository.Configuration, "--no-build", "--nologo", "--verbosity", "quiet"])
        {
            WorkingDirectory = Repository.Root,
        };
        // A server of the build that stays behind would keep the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        var publish = await Tool.RunAsync(start, "dotnet-sdk-10.0", atMost: 3 * Patience.Long);

        return publish.Code == 0
            ? Path.Combine(Repository.Root, "artifacts", "publish", "ProposalDesk.Web", Repository.Configuration, "ProposalDesk.Web.dll")
            : throw new InvalidOperationException($"The application could not be published:\n{publish.Text}{publish.Errors}");
    }
}

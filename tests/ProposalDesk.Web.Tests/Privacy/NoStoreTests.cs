using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Privacy;

/// <summary>A shared computer keeps nothing that the desk shows: no page, no file, no preview.</summary>
public sealed partial class NoStoreTests(SqliteDesk desk) : IClassFixture<SqliteDesk>
{
    // A program of the person's own asks each time whether it has changed.
    private const string Calendar = "/ical/";

    [Fact]
    public async Task Whatever_is_asked_for_says_that_it_is_not_to_be_kept()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var file = await desk.WithDbAsync(db => db.Files.Where(f => f.ProposalId == id && f.Purpose == FilePurpose.SignedLetter)
            .Select(f => f.PublicId).FirstAsync());
        var patterns = await desk.WithAsync((EndpointDataSource all) => Task.FromResult(all.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal).ToList()));
        var clerk = await desk.SignInAsync("clerk");

        var kept = new List<string>();
        foreach (var address in patterns.Select(p => Place().Replace(p, m => m.Value.Contains("guid", StringComparison.Ordinal)
            ? file.ToString() : id.ToString(CultureInfo.InvariantCulture))).Append(await desk.LinkOfAsync(id))
            .Where(a => !a.StartsWith(Calendar, StringComparison.Ordinal)))
        {
            using var answer = await clerk.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Headers.CacheControl?.NoStore != true)
            {
                kept.Add($"{address}: {answer.Headers.CacheControl}");
            }
        }

        Assert.Empty(kept);
        Assert.True(patterns.Count > 100);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}

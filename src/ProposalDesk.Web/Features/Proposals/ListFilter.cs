using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The filter of the list as it stands in the address, so that a link shares it; several values each.</summary>
public sealed class ListFilter
{
    public const int PageSize = 50;

    /// <summary>What was typed into the search box.</summary>
    public string? Q { get; set; }

    public List<ProposalStatus> Status { get; set; } = [];

    public List<LightColour> Light { get; set; } = [];

    public List<HandlingRole> Role { get; set; } = [];

    public List<ProposalKind> Kind { get; set; } = [];

    public List<long> Section { get; set; } = [];

    public List<long> Handler { get; set; } = [];

    public List<long> Session { get; set; } = [];

    /// <summary>
    /// Also what was closed in archived years, which a session that is chosen or words that are typed show by themselves.
    /// </summary>
    public bool Archived { get; set; }

    public bool HidesArchived => !Archived && Session.Count == 0 && string.IsNullOrWhiteSpace(Q);

    public int Page { get; set; } = 1;

    public bool IsEmpty => Values().Count == 0;

    /// <summary>Everything but the page, name by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
    [
        .. string.IsNullOrWhiteSpace(Q) ? [] : new[] { KeyValuePair.Create("q", Q.Trim()) },
        .. Status.Select(v => KeyValuePair.Create("status", v.ToString())),
        .. Light.Select(v => KeyValuePair.Create("light", v.ToString())),
        .. Role.Select(v => KeyValuePair.Create("role", v.ToString())),
        .. Kind.Select(v => KeyValuePair.Create("kind", v.ToString())),
        .. Section.Select(v => KeyValuePair.Create("section", Text(v))),
        .. Handler.Select(v => KeyValuePair.Create("handler", Text(v))),
        .. Session.Select(v => KeyValuePair.Create("session", Text(v))),
        .. Archived ? [KeyValuePair.Create("archived", "true")] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    /// <summary>With its question mark; empty without a filter.</summary>
    public string ToQuery(int page = 1) =>
        new QueryBuilder([.. Values(), .. page > 1
            ? [KeyValuePair.Create("page", Text(page))]
            : Array.Empty<KeyValuePair<string, string>>()]).ToString();

    /// <summary>The address with this value taken away, or added if it was not there.</summary>
    public string Toggled(string name, string value)
    {
        var pair = KeyValuePair.Create(name, value);
        var values = Values();

        return new QueryBuilder(values.Contains(pair) ? values.Where(v => !v.Equals(pair)) : values.Append(pair)).ToString();
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The filters of the list with how many cases each of their values would show: one look at every sort of case.</summary>
public static class ListFacets
{
    /// <param name="Total">Cases that fit the whole filter.</param>
    public sealed record Counted(int Total, IReadOnlyList<ProposalListPage.Facet> Facets);

    /// <param name="sections">Names in the order in which they are shown.</param>
    /// <param name="handlers">The same for people.</param>
    public static Counted Of(
        ListFilter filter, IEnumerable<CaseCount> counts, DeadlineBasis basis, IReadOnlyDictionary<long, string> sections,
            IReadOnlyDictionary<long, string> handlers)
    {
        // A value of a facet keeps its number while others of the same facet are chosen: what misses only there counts there.
        Facet[] facets =
        [
            Of("light", "时限", c => (int)c.Light, Enum.GetValues<LightColour>()
                .Select(v => ((long)v, v.Label(), v.ToString())), filter.Light.Select(v => (long)v)),
            Of("status", "状态", c => (int)c.Sort.Status, Enum.GetValues<ProposalStatus>()
                .Select(v => ((long)v, v.Label(), v.ToString())), filter.Status.Select(v => (long)v)),
            Of("role", "办理方式", c => (int)c.Sort.Role, Enum.GetValues<HandlingRole>()
                .Select(v => ((long)v, v.Label(), v.ToString())), filter.Role.Select(v => (long)v)),
            Of("kind", "类别", c => (int)c.Sort.Kind, Enum.GetValues<ProposalKind>()
                .Select(v => ((long)v, v.Label(), v.ToString())), filter.Kind.Select(v => (long)v)),
            Of("section", "承办科室", c => c.Sort.SectionId ?? -1, sections.Select(s => (s.Key, s.Value, Text(s.Key))), filter.Section),
            Of("handler", "承办人", c => c.Sort.HandlerId ?? -1, handlers.Select(h => (h.Key, h.Value, Text(h.Key))), filter.Handler),
            Of("session", "届次", c => c.Sort.SessionId, basis.Sessions.Select(s => (s.Id, s.Name, Text(s.Id))), filter.Session),
        ];
        var total = 0;
        foreach (var count in counts)
        {
            Facet? missed = null;
            var misses = 0;
            foreach (var facet in facets)
            {
                if (!facet.Fits(count))
                {
                    (missed, misses) = (facet, misses + 1);
                }
            }

            if (misses == 0)
            {
                total += count.Cases;
                foreach (var facet in facets)
                {
                    facet.Add(count);
                }
            }
            else if (misses == 1)
            {
                missed!.Add(count);
            }
        }

        return new(total, [.. facets.Select(f => f.Shown(filter))]);
    }

    /// <summary>Whether cases stand in the list under this filter, asked of their sort and light.</summary>
    public static Func<CaseSort, LightColour, bool> Filter(
        ListFilter filter, long bureauId, CaseSight sight, DeadlineBasis basis) => (sort, light) =>
        sort.BureauId == bureauId
        && !(filter.HidesArchived && basis.IsPutAway(sort.SessionId, sort.Status))
        && Chosen(filter.Status, sort.Status)
        && Chosen(filter.Role, sort.Role)
        && Chosen(filter.Kind, sort.Kind)
        && Chosen(filter.Session, sort.SessionId)
        && Chosen(filter.Section, sort.SectionId ?? -1)
        && Chosen(filter.Handler, sort.HandlerId ?? -1)
        && Chosen(filter.Light, light)
        && sort.IsVisibleTo(sight);

    private static bool Chosen<T>(List<T> chosen, T value) => chosen.Count == 0 || chosen.Contains(value);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Facet Of(string name, string label, Func<CaseCount, long> value,
        IEnumerable<(long Value, string Label, string Key)> values, IEnumerable<long> chosen) =>
        new(name, label, value, [.. values], [.. chosen]);

    private sealed class Facet(
        string name, string label, Func<CaseCount, long> valueOf, List<(long Value, string Label, string Key)> values, HashSet<long> chosen)
    {
        private readonly Dictionary<long, int> _cases = [];

        public bool Fits(CaseCount count) => chosen.Count == 0 || chosen.Contains(valueOf(count));

        public void Add(CaseCount count) =>
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_cases, valueOf(count), out _) += count.Cases;

        public ProposalListPage.Facet Shown(ListFilter filter) => new(name, label, [.. values
            .Where(v => _cases.ContainsKey(v.Value) || chosen.Contains(v.Value))
            .Select(v => new ProposalListPage.FacetValue(
                v.Label, _cases.GetValueOrDefault(v.Value), chosen.Contains(v.Value), filter.Toggled(name, v.Key)))]);
    }
}

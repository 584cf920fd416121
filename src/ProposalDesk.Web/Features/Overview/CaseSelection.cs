using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>
/// Which cases of a year a number on 进度一览 counts, as it stands in the address of their list: number and list ask the
/// same question.
/// </summary>
public sealed class CaseSelection
{
    public int Year { get; set; }

    public ProposalStatus? Status { get; set; }

    /// <summary>0: not yet given to a section.</summary>
    public long? Section { get; set; }

    public CaseProgress? Progress { get; set; }

    /// <summary>Of the answer in force.</summary>
    [FromQuery(Name = "class")]
    public string? AnswerClass { get; set; }

    public RatedAs? Rated { get; set; }

    /// <summary>The times cases have lain in this stage, one line each.</summary>
    public ProposalStatus? Stay { get; set; }

    public int Page { get; set; } = 1;

    public IQueryable<Proposal> Of(IQueryable<Proposal> cases, DateOnly today)
    {
        cases = Status is { } status ? cases.Where(p => p.Status == status) : cases.Where(p => !ProposalStatuses.Gone.Contains(p.Status));
        if (Section is { } section)
        {
            cases = section == 0 ? cases.Where(p => p.LeadSectionId == null) : cases.Where(p => p.LeadSectionId == section);
        }

        cases = Progress switch
        {
            CaseProgress.Answered => cases.Where(p => p.AnsweredOn != null || p.Status == ProposalStatus.Closed),
            CaseProgress.OnTrack => cases.Where(p => p.AnsweredOn == null && p.Status != ProposalStatus.Closed && p.DueOn >= today),
            CaseProgress.Late => cases.Where(LateCases.On(today)),
            _ => cases,
        };
        if (AnswerClass is { } code)
        {
            cases = cases.Where(p => p.AnswerClass == code);
        }

        return Rated switch
        {
            RatedAs.NotYet => cases.Where(p => p.Result == null && p.AnsweredOn != null && p.Role != HandlingRole.Assist),
            RatedAs.Satisfied => cases.Where(p => p.Result == FeedbackRating.Satisfied),
            RatedAs.BasicallySatisfied => cases.Where(p => p.Result == FeedbackRating.BasicallySatisfied),
            RatedAs.Dissatisfied => cases.Where(p => p.Result == FeedbackRating.Dissatisfied),
            RatedAs.Any => cases.Where(p => p.Result != null || (p.AnsweredOn != null && p.Role != HandlingRole.Assist)),
            _ => cases,
        };
    }

    /// <summary>The address of the list, for <c>Url.Content</c>.</summary>
    public string Address(int page = 1)
    {
        var query = new QueryBuilder { { "year", Text(Year) } };
        Add("status", Status?.ToString());
        Add("section", Section is { } section ? Text(section) : null);
        Add("progress", Progress?.ToString());
        Add("class", AnswerClass);
        Add("rated", Rated?.ToString());
        Add("stay", Stay?.ToString());
        Add("page", page > 1 ? Text(page) : null);

        return $"~/overview/cases{query}";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }

    /// <summary>数据资源科 · 已逾期</summary>
    /// <param name="section">The section's name where one is chosen.</param>
    public string InWords(string? section)
    {
        List<string?> words =
        [
            section ?? (Section == 0 ? "尚未分派" : null),
            Status?.Label(),
            Progress?.Label(),
            AnswerClass is { } code ? $"答复{code}类" : null,
            Rated?.Label(),
            Stay is { } stay ? $"在“{stay.Label()}”的停留" : null,
        ];

        return string.Join(" · ", words.OfType<string>().DefaultIfEmpty("全部"));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

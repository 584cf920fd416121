using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.WorkResults;

public sealed class WorkResultForm
{
    public int Year { get; set; }

    /// <summary>Null for a new one.</summary>
    public long? Id { get; set; }

    /// <summary>Of the suggestion it is taken from.</summary>
    public string? Key { get; set; }

    public long Version { get; set; }

    [Display(Name = "类型")]
    public WorkResultKind? Kind { get; set; }

    [Display(Name = "板块"), StringLength(WorkResult.ThemeMaxLength)]
    public string? Theme { get; set; }

    [Display(Name = "所答的意见建议"), StringLength(WorkResult.PointMaxLength)]
    public string? Point { get; set; }

    [Display(Name = "内容"), StringLength(WorkResult.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "数字"), StringLength(WorkResult.FigureMaxLength)]
    public string? Figure { get; set; }

    [Display(Name = "日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "可对外")]
    public bool IsPublic { get; set; }

    [Display(Name = "选入总结的座谈会")]
    public bool IsChosen { get; set; }

    public SaveWorkResult.Command ToCommand(long bureauId) =>
        new(bureauId, Year, Id, Key, new(Kind, Theme, Point, Text, Figure, On, IsPublic, IsChosen), Version);

    public static WorkResultForm Of(int year, WorkResultSuggestion suggestion) => new()
    {
        Year = year,
        Key = suggestion.Key,
        Kind = suggestion.Entry.Kind,
        Theme = suggestion.Entry.Theme,
        Point = suggestion.Entry.Point,
        Text = suggestion.Entry.Text,
        On = suggestion.Entry.On,
    };

    public static WorkResultForm Of(WorkResult result) => new()
    {
        Year = result.Year,
        Id = result.Id,
        Version = result.Version,
        Kind = result.Kind,
        Theme = result.Theme,
        Point = result.Point,
        Text = result.Text,
        Figure = result.Figure,
        On = result.On,
        IsPublic = result.IsPublic,
        IsChosen = result.IsChosen,
    };
}

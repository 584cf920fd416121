using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using ProposalDesk.Core.Audit;

namespace ProposalDesk.Web.Features.SecurityLog;

/// <summary>Which lines of the log: as it stands in the address.</summary>
public sealed class SecurityLogFilter
{
    [Display(Name = "哪一类")]
    public SecurityEventKind? Kind { get; set; }

    /// <summary>Part of a name, an account or a record.</summary>
    [Display(Name = "谁、关于什么"), StringLength(60)]
    public string? Q { get; set; }

    [Display(Name = "从哪天")]
    public DateOnly? From { get; set; }

    [Display(Name = "到哪天")]
    public DateOnly? Until { get; set; }

    public int Page { get; set; } = 1;

    public bool IsEmpty => Kind is null && string.IsNullOrWhiteSpace(Q) && From is null && Until is null;

    /// <summary>With its question mark; empty without a filter.</summary>
    public string ToQuery(int page = 1)
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value);
            }
        }

        Add("kind", Kind?.ToString());
        Add("q", Q?.Trim());
        Add("from", From?.ToString("O", CultureInfo.InvariantCulture));
        Add("until", Until?.ToString("O", CultureInfo.InvariantCulture));
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);

        return query.ToString();
    }
}

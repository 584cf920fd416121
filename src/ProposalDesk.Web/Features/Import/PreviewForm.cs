using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Intake;

namespace ProposalDesk.Web.Features.Import;

/// <summary>Everything understood, as the clerk leaves it.</summary>
public sealed class PreviewForm
{
    public List<CaseRow> Cases { get; set; } = [];

    /// <summary>Which button: confirm, keep for later, or one that adds a row to a case, e.g. add-item:3.</summary>
    public string? Do { get; set; }

    /// <summary>Of what was kept when the page was opened.</summary>
    public long ReviewVersion { get; set; }

    [BindNever, ValidateNever]
    public PreviewPage Page { get; set; } = null!;

    public bool IsSaving => Do is null or "save";

    public bool IsKeeping => Do == "keep";

    /// <summary>What is kept of a form as it was sent: everything but the buttons and what belongs to the page.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ToKeep(IFormCollection sent) =>
    [
        .. sent.Where(f => f.Key.StartsWith(nameof(Cases), StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")),
    ];

    /// <summary>A case for which nothing was sent stands as it was understood; what is registered is compared as it is now.</summary>
    public void FillUp(IReadOnlyList<CaseRow> understood)
    {
        Cases = [.. understood.Select((row, place) => Cases.ElementAtOrDefault(place) ?? row)];
        for (var i = 0; i < Cases.Count; i++)
        {
            Cases[i].KnownVersion = understood[i].KnownVersion;
        }
    }

    public void AddRow(ModelStateDictionary state)
    {
        state.Clear();
        var parts = Do?.Split(':') ?? [];
        if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place < Cases.Count)
        {
            Cases[place].Do = parts[0];
            Cases[place].AddRow();
        }
    }

    /// <summary>What stands in a case that is not registered from here need not be right.</summary>
    public void ForgetWhatIsNotTaken(ModelStateDictionary state)
    {
        for (var i = 0; i < Cases.Count; i++)
        {
            if (!Cases[i].Take)
            {
                var prefix = string.Create(CultureInfo.InvariantCulture, $"Cases[{i}].");
                foreach (var key in state.Keys.Where(k => k.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToList())
                {
                    state.Remove(key);
                }
            }
        }
    }

    public ConfirmImport.Command ToCommand(Guid publicId) => new(
        publicId,
        [.. Cases.Select((row, place) => (row, place)).Where(x => x.row.Take && Page.Cases[x.place].State == PreviewState.New)
            .Select(x => new ConfirmImport.NewCase(x.place, x.row.ToReceipt(Page.Kind)))],
        [.. Cases.Select((row, place) => (row, place)).Where(x => x.row.Accept.Count > 0 && Page.Cases[x.place].KnownId is not null)
            .Select(x => new ConfirmImport.Change(x.place, Page.Cases[x.place].KnownId!.Value, x.row.KnownVersion, x.row.Accept))],
        ReviewVersion);

    public sealed class CaseRow : CaseForm
    {
        /// <summary>Register it.</summary>
        public bool Take { get; set; }

        public long KnownVersion { get; set; }

        /// <summary>Keys of the differences to take over.</summary>
        public List<string> Accept { get; set; } = [];

        public ProposalReceipt ToReceipt(ProposalKind kind) => ToReceipt(kind, bureauId: 0, sessionId: 0);
    }
}

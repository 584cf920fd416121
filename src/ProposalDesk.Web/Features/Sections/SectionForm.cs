using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Sections;

public sealed class SectionForm
{
    [Display(Name = "名称"), Required, StringLength(Section.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "排列次序"), Required, Range(1, 999)]
    public int? Order { get; set; }

    [Display(Name = "分管领导")]
    public long? SupervisingDeputyId { get; set; }

    public SaveSection.Command ToCommand(long bureauId, long? id) => new(bureauId, id, Name!, Order!.Value, SupervisingDeputyId);
}

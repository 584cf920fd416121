using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Text as it is meant: every text of a form or an address passes <see cref="IncomingText"/>.</summary>
public sealed class PlainTextBinder(IModelBinder plain) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text })
        {
            var clean = IncomingText.Of(text);
            // A field left with nothing is empty; a part of an address stays a text, as its action is promised.
            var isEmpty = clean.Length == 0
                && bindingContext.ModelMetadata is { ConvertEmptyStringToNull: true, MetadataKind: ModelMetadataKind.Property };
            bindingContext.Result = ModelBindingResult.Success(isEmpty ? null : clean);
        }
    }
}

//! Reads the item and its attributes.

use super::attributes::{On, Said, read};
use super::case::Case;
use super::model::{Body, Container, Field, Fields, Kind, Style, Variant};
use super::types;
use crate::attributes::{is_one_of, keep};
use crate::diagnostics::Report;
use crate::docs;
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Index, Member};

/// The type; what is wrong with it is in the report, and left out.
pub(crate) fn container(item: &DeriveInput, report: &mut Report) -> Container {
    if let Some(parameter) = item.generics.params.first() {
        let help = "write the concrete types in the fields";
        report.at(parameter, "a configuration type has no parameters", help);
    }
    let said = read(&item.attrs, On::Type, report);
    let body = match &item.data {
        Data::Struct(data) => Body::Struct(fields(&data.fields, said.rename_all, report)),
        Data::Enum(data) => {
            let mut variants = Vec::new();
            for variant in &data.variants {
                variants.push(self::variant(variant, &said, report));
            }
            Body::Enum(variants)
        }
        Data::Union(data) => {
            report.at(&data.union_token, "a union cannot be read from a file", "write a struct or an enum");
            Body::Struct(Fields { style: Style::Unit, list: Vec::new() })
        }
    };
    let (ident, doc) = (item.ident.clone(), docs::text(&item.attrs));
    // Of an enum without variants, too, nothing is read.
    let is_empty = matches!(&body, Body::Enum(variants) if variants.is_empty());
    let generic = (is_empty || !item.generics.params.is_empty()).then(|| item.generics.clone());
    Container { ident, doc, body, generic, default: said.default, passed_on: said.passed_on }
}

fn variant(variant: &syn::Variant, on_type: &Said, report: &mut Report) -> Variant {
    let said = read(&variant.attrs, On::Variant, report);
    let case = if said.rename_all == Case::AsWritten { on_type.rename_all_fields } else { said.rename_all };
    let name = variant.ident.unraw().to_string();
    Variant {
        ident: variant.ident.clone(),
        key: said.rename.map_or_else(|| on_type.rename_all.of_variant(&name), |name| name.value()),
        aliases: said.aliases.iter().map(syn::LitStr::value).collect(),
        doc: docs::text(&variant.attrs),
        fields: fields(&variant.fields, case, report),
        skipped: said.skipped,
        conditions: conditions(&variant.attrs),
    }
}

fn fields(fields: &syn::Fields, case: Case, report: &mut Report) -> Fields {
    let style = match fields {
        syn::Fields::Named(_) => Style::Named,
        syn::Fields::Unnamed(_) => Style::Tuple,
        syn::Fields::Unit => Style::Unit,
    };
    let mut list = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        list.push(self::field(index, field, case, report));
    }
    Fields { style, list }
}

fn field(index: usize, field: &syn::Field, case: Case, report: &mut Report) -> Field {
    let mut said = read(&field.attrs, On::Field, report);
    if said.kind.is_none() && types::is_shared_text(&field.ty) {
        said.kind = Some(Kind::ReadBy);
        said.passed_on.push(types::reader_of_shared_text());
    }
    let name = field.ident.as_ref().map_or_else(|| index.to_string(), |ident| ident.unraw().to_string());
    Field {
        member: field.ident.clone().map_or_else(|| Member::Unnamed(Index::from(index)), Member::Named),
        ty: field.ty.clone(),
        key: said.rename.map_or_else(|| case.of_field(&name), |name| name.value()),
        aliases: said.aliases.iter().map(syn::LitStr::value).collect(),
        doc: docs::text(&field.attrs),
        default: said.default,
        kind: said.kind.unwrap_or(Kind::Typed),
        skipped: said.skipped,
        conditions: conditions(&field.attrs),
        passed_on: said.passed_on,
    }
}

fn conditions(attributes: &[Attribute]) -> Vec<Attribute> {
    let mut conditions = attributes.to_vec();
    keep(&mut conditions, &mut |attribute| is_one_of(attribute, &["cfg"]));
    conditions
}
